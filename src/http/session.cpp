#include "http/session.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/fleeting.hpp"
#include "http/problem.hpp"
#include "http/stream_end.hpp"

namespace wordkeep::http {

namespace {

constexpr std::size_t copied_body_bytes_max = 16UL * 1024;  // a longer body is written from where it is
constexpr std::size_t output_kept_bytes_max = 64UL * 1024;

void wipe_output(std::string& text) {
    base::wipe(text.data(), text.size());
    text.clear();
    if (text.capacity() > output_kept_bytes_max) {
        text = std::string();
    }
}

void append_chunk_size(std::string& out, std::size_t size) {
    std::array<char, 20> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), size, 16).ptr);
    out += "\r\n";
}

}  // namespace

Session::Session(LaneState& lane, const std::array<std::uint8_t, 16>& client, bool secure)
    : lane_(lane), client_(client), slot_(std::make_shared<ReplySlot>(lane.mailbox, *this)), secure_(secure) {}

Session::~Session() {
    slot_->leave();
    wipe_output(out_);
    wipe_output(body_);
}

void Session::start(std::unique_ptr<Transport> transport) {
    transport_ = std::move(transport);
    place_ = lane_.sessions.insert(lane_.sessions.end(), shared_from_this());
    lane_.server.metrics.connections.add(1);
    expect(lane_.server.times.header);
    guarded([this] { transport_->start(); });
}

// The one place where exceptions of the exchange end: memory that ran out costs this connection and no other.
template <class Step>
void Session::guarded(Step step) {
    const auto self = shared_from_this();
    try {
        step();
    } catch (...) {
        lane_.server.log.error("a connection was given up after an exception");
        close();
    }
}

void Session::on_ready(bool ready) {
    guarded([this, ready] {
        if (!ready || phase_ == Phase::closed) {
            close();
            return;
        }
        phase_ = Phase::request;
        advance();
    });
}

void Session::on_read(std::size_t count, ReadEnd end) {
    reading_ = false;
    guarded([this, count, end] {
        if (phase_ == Phase::closed || end == ReadEnd::failed) {
            close();
        } else if (end == ReadEnd::end) {
            on_eof();
        } else if (phase_ == Phase::request) {
            if (reader_.idle()) {
                expect(lane_.server.times.header);
            }
            reader_.received(count);
            advance();
        } else {
            // Lingering, streaming, or refused while a read was under way: nobody wants these bytes.
            base::wipe(lane_.scrap.data(), std::min(count, lane_.scrap.size()));
            bytes_dropped_ += count;
            if (bytes_dropped_ > base::limits::linger_bytes_max) {
                close();
            } else if (phase_ == Phase::lingering || stream_ != nullptr) {
                read_scrap();
            }
        }
    });
}

void Session::on_eof() {
    const bool cut_short = phase_ == Phase::request && !reader_.idle();
    if (cut_short) {
        refuse(400);
    } else if (phase_ != Phase::writing || stream_ != nullptr) {
        close();
    }
}

void Session::on_written(bool written_well) {
    guarded([this, written_well] {
        if (phase_ != Phase::writing) {
            return;
        }
        if (!written_well) {
            close();
            return;
        }
        written();
        advance();
    });
}

void Session::on_signal() {
    guarded([this] {
        if (phase_ == Phase::streaming) {
            pump();
        } else if (phase_ == Phase::answering) {
            if (auto ready = slot_->take(); ready) {
                answer(std::move(*ready));
                advance();
            }
        }
    });
}

void Session::on_sweep() {
    if (lane_.now < deadline_) {
        return;
    }
    guarded([this] {
        if (phase_ == Phase::request && !reader_.idle()) {
            refuse(408);
        } else {
            close();
        }
    });
}

void Session::on_stop() {
    guarded([this] {
        if (phase_ == Phase::handshake || (phase_ == Phase::request && reader_.idle())) {
            close();
        } else if (stream_ != nullptr) {
            stream_->close();
        }
    });
}

void Session::close() {
    if (phase_ == Phase::closed) {
        return;
    }
    const auto self = shared_from_this();
    phase_ = Phase::closed;
    transport_->close();
    slot_->leave();
    if (stream_ != nullptr) {
        stream_->abandon();
    }
    lane_.server.metrics.connections.add(-1);
    lane_.server.connections.fetch_sub(1, std::memory_order_relaxed);
    lane_.sessions.erase(place_);
    if (lane_.stopping && lane_.sessions.empty()) {
        lane_.on_empty();
    }
}

// Takes requests out of the bytes that are here, until something has to be waited for.
void Session::advance() {
    while (phase_ == Phase::request) {
        switch (reader_.step()) {
            case RequestReader::Step::more: read_more(); return;
            case RequestReader::Step::header: admit(); break;
            case RequestReader::Step::complete: dispatch(); break;
            case RequestReader::Step::refused: refuse(reader_.refusal()); break;
        }
    }
    if (phase_ == Phase::streaming) {
        pump();
    }
}

void Session::read_more() {
    if (lane_.stopping && reader_.idle()) {
        close();
    } else if (!reading_) {
        reading_ = true;
        transport_->read(reader_.room());
    }
}

void Session::read_scrap() {
    if (!reading_) {
        reading_ = true;
        transport_->read(lane_.scrap);
    }
}

// The header is there: is its body welcome?
void Session::admit() {
    const Request& request = reader_.request();
    reader_.bound_body(lane_.server.router.body_bytes_max(request.method, request.path));
    expect(lane_.server.times.body);
    if (reader_.refusal() == 0 && reader_.expects_continue()) {
        out_ = "HTTP/1.1 100 Continue\r\n\r\n";
        write({}, Then::read_body);
    }
}

void Session::dispatch() {
    Request& request = reader_.request();
    request.client = client_;
    request.secure = secure_;
    keep_alive_ = reader_.keep_alive();
    is_http_1_0_ = reader_.is_http_1_0();
    is_head_ = request.method == Method::head;
    phase_ = Phase::answering;
    deadline_ = base::SteadyTime::max();
    lane_.server.metrics.requests.add();
    slot_->begin_dispatch();
    try {
        lane_.server.router.dispatch(std::move(request), Reply(slot_));
    } catch (...) {
        // The Reply went with the exception, or is somebody's who still answers it: a 500 comes either way.
        lane_.server.log.error("a request handler failed with an exception");
    }
    base::wipe_stack();  // what the handler's short strings left there
    auto ready = slot_->end_dispatch();
    reader_.next();
    if (ready) {
        answer(std::move(*ready));
    }
}

After Session::after_answer(bool wants_close) const {
    if (wants_close || !keep_alive_ || lane_.server.stopping.load(std::memory_order_relaxed)) {
        return After::close;
    }
    return is_http_1_0_ ? After::keep_alive_said : After::keep_alive;
}

void Session::answer(ReplySlot::Answer&& ready) {
    if (!header_is_clean(ready.response)) {
        lane_.server.log.error("an answer's header was not clean, and became a 500");
        ready.response = problem_response(500);
        if (ready.stream != nullptr) {
            std::exchange(ready.stream, nullptr)->abandon();
        }
    }
    if (ready.stream != nullptr) {
        begin_stream(std::move(ready));
        return;
    }
    Response& response = ready.response;
    const After after = after_answer(response.close);
    append_head(out_, response, Framing::length, after);
    std::string_view rest;
    if (!is_head_ && !is_bodiless(response.status)) {
        rest = response.static_body.empty() ? std::string_view(response.body) : response.static_body;
        if (rest.size() <= copied_body_bytes_max) {
            out_ += rest;
            rest = {};
        } else if (response.static_body.empty()) {
            body_.swap(response.body);
            rest = body_;
        }
    }
    base::wipe(response.body.data(), response.body.size());
    write(rest, after == After::close ? Then::linger : Then::next_request);
}

void Session::begin_stream(ReplySlot::Answer&& ready) {
    ready.response.status = 200;
    ready.response.content_type = "text/event-stream";
    append_head(out_, ready.response, is_http_1_0_ ? Framing::close : Framing::chunked, After::close);
    if (is_head_) {
        ready.stream->abandon();
        write({}, Then::linger);
        return;
    }
    stream_ = std::move(ready.stream);
    if (lane_.stopping) {
        stream_->close();
    }
    write({}, Then::stream);
}

// Sends what the stream has, and listens meanwhile, to notice a reader that hangs up.
void Session::pump() {
    read_scrap();
    while (phase_ == Phase::streaming) {
        switch (stream_->take(body_)) {
            case StreamEnd::Next::nothing: deadline_ = base::SteadyTime::max(); return;
            case StreamEnd::Next::behind: close(); return;
            case StreamEnd::Next::frames: write_frames(); break;
            case StreamEnd::Next::ended: end_stream(); break;
        }
    }
}

void Session::write_frames() {
    if (!is_http_1_0_) {
        append_chunk_size(out_, body_.size());
        body_ += "\r\n";
    }
    write(body_, Then::stream);
}

void Session::end_stream() {
    if (is_http_1_0_) {
        linger();
    } else {
        out_ = "0\r\n\r\n";
        write({}, Then::linger);
    }
}

// Nothing that follows on this connection can be understood, or nothing shall follow.
void Session::refuse(std::uint16_t status) {
    lane_.server.metrics.requests_bad.add();
    is_head_ = false;
    keep_alive_ = false;
    unread_ = true;
    answer(ReplySlot::Answer{problem_response(status), nullptr});
}

// Writes out_ and then second.
void Session::write(std::string_view second, Then then) {
    then_ = then;
    phase_ = Phase::writing;
    expect(lane_.server.times.write);
    switch (transport_->write(out_, second)) {
        case Transport::Written::all: written(); return;
        case Transport::Written::later: return;
        case Transport::Written::failed: close(); return;
    }
}

void Session::written() {
    wipe_output(out_);
    wipe_output(body_);
    switch (then_) {
        case Then::next_request:
            phase_ = Phase::request;
            expect(reader_.idle() ? lane_.server.times.idle : lane_.server.times.header);
            return;
        case Then::read_body:
            phase_ = Phase::request;
            expect(lane_.server.times.body);
            return;
        case Then::stream:
            stream_->written();
            phase_ = Phase::streaming;
            return;
        case Then::linger: linger(); return;
    }
}

void Session::linger() {
    phase_ = Phase::lingering;
    expect(lane_.stopping ? std::min(lane_.server.times.linger, std::chrono::milliseconds(500))
                          : lane_.server.times.linger);
    if (transport_->finish(unread_ || reading_) == Transport::Finish::read_to_end) {
        read_scrap();
    }
}

}  // namespace wordkeep::http
