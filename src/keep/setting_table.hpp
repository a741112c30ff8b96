// The installation's own values, by name: wrapped keys, flags, times of its own clocks.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
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
// Of a name that each_setting told, or that a list in this program holds (crm/kept_settings.hpp).
base::Done put_setting(Connection& connection, std::string_view name, std::span<const std::byte> value);
base::Done delete_setting(Connection& connection, SettingName name);
// All of them, by name.
base::Done each_setting(Connection& connection,
                        const std::function<bool(std::string_view name, std::span<const std::byte> value)>& each);

}  // namespace wordkeep::keep
