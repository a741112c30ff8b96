#include "http/request_reader.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <limits>
#include <optional>

#include "base/fleeting.hpp"
#include "base/limits.hpp"
#include "http/header_parser.hpp"
#include "http/wiping_buffer.hpp"

namespace wordkeep::http {

namespace {

constexpr std::size_t buffer_bytes_first = 4096;
constexpr std::size_t header_bytes_max = base::limits::request_header_bytes_max;
constexpr std::size_t body_piece_bytes = 64UL * 1024;
constexpr std::size_t chunks_bytes_min = 5;  // "0\r\n\r\n": what at least is left of a chunked body that isn't done

// A line feed that doesn't end a line as HTTP wants it. Beast would wait for an end of the header that never comes.
bool has_bare_line_feed(std::string_view bytes) {
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r') {
            return true;
        }
    }
    return false;
}

bool begins_method(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

}  // namespace

class RequestReader::State {
public:
    enum class Phase { start, header, bound_wanted, sized_body, chunked_body, complete, refused };

    State() : buffer(buffer_bytes_first, header_bytes_max) {}

    Step start();
    Step read_header();
    Step end_header();
    Step read_sized_body();
    Step read_chunked_body();
    std::span<char> body_room();
    Step refuse(std::uint16_t status) {
        refusal = status;
        phase = Phase::refused;
        return Step::refused;
    }
    Step refuse(boost::beast::error_code error);

    WipingBuffer buffer;
    Request request;
    std::optional<HeaderParser> parser;
    Phase phase = Phase::start;
    std::size_t header_bytes = 0;
    std::size_t body_bytes_wanted = 0;
    std::size_t body_bytes = 0;  // received so far of a body of known length; request.body may be longer meanwhile
    std::uint16_t refusal = 0;
};

RequestReader::Step RequestReader::State::start() {
    // RFC 9112, 2.2: an empty line before the request line is overlooked.
    while (buffer.bytes().starts_with("\r\n")) {
        buffer.consume(2);
    }
    const std::string_view bytes = buffer.bytes();
    if (bytes.empty() || bytes == "\r") {
        buffer.forget_consumed();
        return Step::more;
    }
    if (!begins_method(bytes.front())) {
        return refuse(400);
    }
    parser.emplace(request);
    parser->header_limit(header_bytes_max);
    parser->body_limit(std::numeric_limits<std::uint64_t>::max());  // bound_body() knows the bound
    header_bytes = 0;
    phase = Phase::header;
    return read_header();
}

RequestReader::Step RequestReader::State::read_header() {
    while (!parser->is_header_done()) {
        boost::beast::error_code error;
        const std::string_view bytes = buffer.bytes();
        const std::size_t taken = parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
        buffer.consume(taken);
        header_bytes += taken;
        const std::string_view rest = buffer.bytes();
        if (header_bytes + (parser->is_header_done() ? 0 : rest.size()) > header_bytes_max) {
            return refuse(parser->request_line_seen ? 431 : 414);
        }
        if (error == boost::beast::http::error::need_more) {
            if (has_bare_line_feed(rest)) {
                return refuse(400);
            }
            return header_bytes + rest.size() == header_bytes_max ? refuse(parser->request_line_seen ? 431 : 414)
                                                                  : Step::more;
        }
        if (error) {
            return refuse(error);
        }
    }
    return end_header();
}

RequestReader::Step RequestReader::State::end_header() {
    parser->judge();
    if (parser->refusal != 0) {
        return refuse(parser->refusal);
    }
    const bool has_body = parser->is_chunked || parser->length.value_or(0) > 0;
    phase = has_body ? Phase::bound_wanted : Phase::complete;
    return has_body ? Step::header : Step::complete;
}

RequestReader::Step RequestReader::State::read_sized_body() {
    const std::string_view bytes = buffer.bytes().substr(0, body_bytes_wanted - body_bytes);
    if (!bytes.empty()) {
        append_wiping(request.body, bytes, body_bytes_wanted);
        body_bytes += bytes.size();
        buffer.consume(bytes.size());
    }
    if (body_bytes < body_bytes_wanted) {
        return Step::more;
    }
    request.body.resize(body_bytes_wanted);
    phase = Phase::complete;
    return Step::complete;
}

std::span<char> RequestReader::State::body_room() {
    const std::size_t piece = std::min(body_bytes_wanted - body_bytes, body_piece_bytes);
    const std::size_t size = body_bytes + piece;
    if (size > request.body.capacity()) {
        std::string grown;
        grown.reserve(std::max(size, std::min(body_bytes_wanted, 2 * request.body.capacity())));
        grown.append(request.body, 0, body_bytes);
        base::wipe(request.body.data(), request.body.size());
        request.body.swap(grown);
    }
    request.body.resize(size);
    return {request.body.data() + body_bytes, piece};
}

RequestReader::Step RequestReader::State::read_chunked_body() {
    while (!parser->is_done()) {
        const std::string_view bytes = buffer.bytes();
        if (bytes.size() < chunks_bytes_min) {  // Beast asserts that it sees a whole last chunk at once
            return Step::more;
        }
        boost::beast::error_code error;
        buffer.consume(parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error));
        if (error == boost::beast::http::error::need_more) {
            return buffer.full() ? refuse(400) : Step::more;
        }
        if (error) {
            return refuse(error);
        }
    }
    phase = Phase::complete;
    return Step::complete;
}

RequestReader::Step RequestReader::State::refuse(boost::beast::error_code code) {
    using boost::beast::http::error;
    if (parser->refusal != 0) {
        return refuse(parser->refusal);
    }
    if (code == error::header_limit) {
        return refuse(parser->request_line_seen ? 431 : 414);
    }
    return refuse(code == error::body_limit ? 413 : 400);
}

RequestReader::RequestReader() : state_(std::make_unique<State>()) {}
RequestReader::~RequestReader() = default;

std::span<char> RequestReader::room() {
    const bool straight = state_->phase == State::Phase::sized_body && state_->buffer.bytes().empty();
    return straight ? state_->body_room() : state_->buffer.room();
}

void RequestReader::received(std::size_t count) {
    if (state_->phase == State::Phase::sized_body) {
        state_->body_bytes += count;
    } else {
        state_->buffer.received(count);
    }
}

RequestReader::Step RequestReader::step() {
    switch (state_->phase) {
        case State::Phase::start: return state_->start();
        case State::Phase::header: return state_->read_header();
        case State::Phase::bound_wanted: return Step::header;
        case State::Phase::sized_body: return state_->read_sized_body();
        case State::Phase::chunked_body: return state_->read_chunked_body();
        case State::Phase::complete: return Step::complete;
        case State::Phase::refused: return Step::refused;
    }
    return Step::refused;
}

void RequestReader::bound_body(std::size_t bytes_max) {
    HeaderParser& parser = *state_->parser;
    if (parser.is_chunked) {
        parser.chunked_bytes_max = bytes_max;
        state_->buffer.widen();
        state_->phase = State::Phase::chunked_body;
    } else if (*parser.length > bytes_max) {
        state_->refuse(413);
    } else {
        state_->body_bytes_wanted = static_cast<std::size_t>(*parser.length);
        state_->body_bytes = 0;
        state_->phase = State::Phase::sized_body;
    }
}

void RequestReader::next() {
    state_->request.forget();
    state_->buffer.forget_consumed();
    state_->phase = State::Phase::start;
}

bool RequestReader::idle() const {
    return state_->phase == State::Phase::start && state_->buffer.bytes().empty();
}

Request& RequestReader::request() {
    return state_->request;
}

bool RequestReader::keep_alive() const {
    return state_->parser->keep_alive();
}

bool RequestReader::is_http_1_0() const {
    return state_->parser && state_->parser->is_http_1_0;
}

bool RequestReader::expects_continue() const {
    return state_->parser->expects_continue && state_->buffer.bytes().empty();
}

std::uint16_t RequestReader::refusal() const {
    return state_->refusal;
}

}  // namespace wordkeep::http
