// A Response as bytes on the wire: status line, headers, and how the end of the body is told.
#pragma once

#include <cstdint>
#include <string>

#include "http/exchange.hpp"

namespace wordkeep::http {

enum class Framing {
    length,   // Content-Length, or no body at all for 204 and 304
    chunked,  // a stream to an HTTP/1.1 client
    close,    // a stream to an HTTP/1.0 client: the end of the connection ends it
};

enum class After { keep_alive, keep_alive_said, close };  // _said: HTTP/1.0 has to be told that it may stay

// True if the status is one of 200 to 599, every header name is a token that the session doesn't write itself
// (Content-Type has its own field), and every value is free of control characters: what a handler put there can neither
// end the header nor begin another answer.
[[nodiscard]] bool header_is_clean(const Response& response);

// Appends the whole head, with the blank line, to out. response: clean.
void append_head(std::string& out, const Response& response, Framing framing, After after);

// True for a status whose answer never has a body.
[[nodiscard]] bool is_bodiless(std::uint16_t status);

}  // namespace wordkeep::http
