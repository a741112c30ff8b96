#include "base/day.hpp"

#include <cstdio>

namespace wordkeep::base {

std::string day_text(std::chrono::sys_days day) {
    const std::chrono::year_month_day parts{day};
    char text[sizeof("-2147483648-12-31")] = {};
    std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                  static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    return text;
}

}  // namespace wordkeep::base
