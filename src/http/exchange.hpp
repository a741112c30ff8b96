// One HTTP exchange as the api sees it: a Request, and a Reply to give a Response to, now or later, from any thread.
//
// This header knows nothing of sockets or Beast. The session makes a Request, calls the Handler on its I/O thread, and
// waits for the Reply (forever bounded by the handler; the client's own time-out is the client's affair).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::http {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options, other };

// The request headers anything here reads. Others are not copied out of the parser.
enum class Header : std::uint8_t {
    host,
    origin,
    cookie,
    authorization,
    content_type,
    accept,
    accept_language,
    accept_encoding,
    if_match,
    if_none_match,
    last_event_id,
    sec_fetch_site,
    x_forwarded_proto,
    x_hub_signature_256,
    idempotency_key,
};
inline constexpr std::size_t headers_known = static_cast<std::size_t>(Header::idempotency_key) + 1;

// A request may hold a person's words, ids and secrets. It moves and never copies, and it wipes its path, query, body
// and headers when it goes (what a handler moves out of it is the handler's to wipe). The session's own buffers, which
// held the same bytes raw, are wiped after every request too.
struct Request {
    Method method = Method::other;
    std::string path;  // percent-decoded, starts with '/', no control character, no "..": else the session answered 400
    std::string query;                               // raw, without '?'
    std::string body;                                // complete, at most the route's bound
    std::array<std::string, headers_known> headers;  // empty: missing
    std::array<std::uint8_t, 16> client{};           // the peer's address (v4-mapped); for rate limits in memory only
    bool secure = false;                             // over our own TLS

    Request() = default;
    Request(Request&& other) noexcept;
    Request& operator=(Request&& other) noexcept;
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;
    ~Request() { forget(); }

    [[nodiscard]] std::string_view header(Header name) const { return headers[static_cast<std::size_t>(name)]; }
    // Wipes and empties the strings; keeps small capacities, so that a session can use the object again.
    void forget() noexcept;
};

// The session adds Content-Length, Connection, X-Content-Type-Options: nosniff and, unless the handler set one,
// Referrer-Policy: no-referrer. A header with CR, LF or another control character becomes a 500. 204 and 304 have no
// body, and HEAD loses it. The session wipes body after writing it.
struct Response {
    std::uint16_t status = 200;
    std::string_view content_type;  // a literal; empty with an empty body
    std::string body;
    std::string_view static_body;                                   // used instead of body if not empty; lives forever
    std::vector<std::pair<std::string_view, std::string>> headers;  // names are literals; values are checked for CR/LF
    bool close = false;                                             // close the connection after it
};

// The writing end of a text/event-stream. Thread-safe.
class EventStream {
public:
    virtual ~EventStream() = default;
    // frame: complete SSE frames, ending with a blank line. False: the reader is gone, or more than
    // live_stream_buffer_bytes_max behind and has been let go.
    virtual bool send(std::string frame) = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual bool is_open() const = 0;
};

// What stands behind a Reply: the session, or a test's own. Each exchange gets exactly one of the two calls, once.
class Exchange {
public:
    virtual ~Exchange() = default;
    virtual void respond(Response&& response) = 0;
    virtual std::shared_ptr<EventStream> open_stream(Response&& head) = 0;
};

// A Reply is answered exactly once; a second answer is a bug (check). One that is dropped unanswered answers 500, so
// that no client hangs. Any thread.
class Reply {
public:
    explicit Reply(std::shared_ptr<Exchange> exchange) noexcept : exchange_(std::move(exchange)) {}
    Reply(Reply&&) noexcept = default;
    Reply& operator=(Reply&&) = delete;
    Reply(const Reply&) = delete;
    Reply& operator=(const Reply&) = delete;
    ~Reply();

    void operator()(Response&& response);
    // Starts a 200 text/event-stream; of head only the headers count. shared_ptr: the session and the live feed each
    // may outlast the other. A HEAD request gets the head, and the stream is closed at once.
    [[nodiscard]] std::shared_ptr<EventStream> stream(Response&& head);

private:
    std::shared_ptr<Exchange> exchange_;
};

// Called on an I/O thread; must not block. Exceptions it throws become 500 and a log line without their text.
using Handler = std::function<void(Request&&, Reply)>;

}  // namespace wordkeep::http
