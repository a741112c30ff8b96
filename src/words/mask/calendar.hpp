// Days that exist, and the months by their names.
#pragma once

#include <string_view>

namespace wordkeep::words {

[[nodiscard]] bool is_day(int year, int month, int day);
// A year that a living person's papers may name.
[[nodiscard]] constexpr bool is_year(int year) {
    return year >= 1900 && year <= 2099;
}
// digits: at most 8.
[[nodiscard]] int number_of(std::string_view digits);

}  // namespace wordkeep::words
