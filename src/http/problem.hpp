// The answers this room gives by itself: small RFC 9457 problems, one literal each, so that they cost nothing.
#pragma once

#include <cstdint>
#include <string_view>

#include "http/exchange.hpp"

namespace wordkeep::http {

// status: one this room uses (400, 404, 405, 408, 413, 414, 417, 431, 500, 501, 503); any other is a bug (check).
[[nodiscard]] Response problem_response(std::uint16_t status);

// "Not Found" for 404. Empty for a status nobody here knows.
[[nodiscard]] std::string_view reason_phrase(std::uint16_t status);

// A whole 503 with "Connection: close", for a connection over the bound.
[[nodiscard]] std::string_view overload_answer();

}  // namespace wordkeep::http
