// Bytes in, requests out. Knows the whole of HTTP's reading side and nothing of sockets, so that a test can feed it
// one byte at a time.
//
// Beast's parser reads the header and the chunks; this class adds the strictness a server behind a proxy needs. What
// two readers could understand differently is refused: a Content-Length that isn't one plain number, a
// Transfer-Encoding other than "chunked" alone, both at once, two Hosts, two Authorizations, bare line feeds.
// A body of known length goes straight from the socket into Request::body, without a stop in between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "http/exchange.hpp"

namespace wordkeep::http {

class RequestReader {
public:
    enum class Step {
        more,      // needs more bytes
        header,    // the header is there and a body follows: the session must call bound_body()
        complete,  // request() is whole: the session must call next()
        refused,   // refusal() says why; nothing more can be read on this connection
    };

    RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;
    ~RequestReader();

    // Where the next bytes go, never empty after Step::more. Stays valid until received().
    [[nodiscard]] std::span<char> room();
    void received(std::size_t count);
    // Goes on as far as the bytes reach.
    [[nodiscard]] Step step();
    // bytes_max: a longer body is refused with 413, at once if its length is known.
    void bound_body(std::size_t bytes_max);
    // Wipes the request and the bytes it was read from; pipelined bytes stay.
    void next();

    // No byte of a request is there.
    [[nodiscard]] bool idle() const;
    // Valid from Step::header on (its body from Step::complete on) until next(). May be moved from when complete.
    [[nodiscard]] Request& request();
    [[nodiscard]] bool keep_alive() const;
    [[nodiscard]] bool is_http_1_0() const;
    // The client waits for "100 Continue", and nothing of the body is here yet.
    [[nodiscard]] bool expects_continue() const;
    // 400, 413, 414, 417, 431 or 501.
    [[nodiscard]] std::uint16_t refusal() const;

private:
    class State;
    std::unique_ptr<State> state_;  // keeps Beast out of this header
};

}  // namespace wordkeep::http
