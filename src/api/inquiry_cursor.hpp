// A place in the list of inquiries, as the API writes it: "a12" among arrivals, "k12" among what was kept before.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "desk/desk.hpp"

namespace wordkeep::api {

[[nodiscard]] std::string cursor_text(const desk::Cursor& cursor);
// Missing or empty: the beginning. Fault: invalid.
base::Result<desk::Cursor> cursor_from(const std::optional<std::string>& text);
// The number of rows a caller wants. Fault: invalid.
base::Result<std::size_t> limit_from(const std::optional<std::string>& text, std::size_t otherwise, std::size_t most);

}  // namespace wordkeep::api
