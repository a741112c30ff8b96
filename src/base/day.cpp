#include "base/day.hpp"

#include <algorithm>
#include <cstdio>

namespace wordkeep::base {

std::string day_text(std::chrono::sys_days day) {
    const std::chrono::year_month_day parts{day};
    char text[sizeof("-2147483648-12-31")] = {};
    std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                  static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    return text;
}

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    const auto fits = [](char letter, char wanted) {
        return wanted == '-' ? letter == '-' : letter >= '0' && letter <= '9';
    };
    if (!std::ranges::equal(text, shape, fits)) {
        return std::nullopt;
    }
    const auto number = [text](std::size_t begin, std::size_t count) {
        unsigned value = 0;
        for (const char digit : text.substr(begin, count)) {
            value = 10 * value + static_cast<unsigned>(digit - '0');
        }
        return value;
    };
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number(0, 4))),
                                          std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
    return day.ok() ? std::optional(std::chrono::sys_days(day)) : std::nullopt;
}

}  // namespace wordkeep::base
