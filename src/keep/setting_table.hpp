// The installation's own values, by name: wrapped keys, flags, times of its own clocks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// A name known at compile time, so that nothing from outside becomes one.
class SettingName {
public:
    template <std::size_t Count>
    consteval SettingName(const char (&name)[Count]) : name_(name, Count - 1) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr std::string_view view() const { return name_; }

private:
    std::string_view name_;
};

base::Result<std::optional<std::vector<std::byte>>> read_setting(Connection& connection, SettingName name);
base::Done write_setting(Connection& connection, SettingName name, std::span<const std::byte> value);

}  // namespace wordkeep::keep
