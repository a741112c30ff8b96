// One row of CSV (RFC 4180), safe to open in a spreadsheet.
//
// A spreadsheet takes a cell that begins with = + - @ for a formula, and a text from a stranger may be one. Such a
// cell gets a ' before it, as OWASP advises; so does one that begins with a tab or a line break. A negative number is
// none: it stays one.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace wordkeep::api {

inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";

// With so many digits behind the point, whatever the locale.
[[nodiscard]] std::string csv_number(double value, int decimals);

[[nodiscard]] std::string csv_row(std::initializer_list<std::string_view> cells);

}  // namespace wordkeep::api
