// A day as people and programs both read it: 2026-01-01, in UTC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace wordkeep::base {

[[nodiscard]] std::string day_text(std::chrono::sys_days day);
[[nodiscard]] inline std::string day_text(WallTime time) {
    return day_text(std::chrono::floor<std::chrono::days>(time));
}

// None: it isn't written so, or there is no such day.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(std::string_view text);

}  // namespace wordkeep::base
