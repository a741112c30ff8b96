// The table of all settings: one row for each key, with how its value is read. The file and the environment go through
// the same rows, so neither knows a key that the other doesn't.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "cli/config.hpp"

namespace wordkeep::cli {

using SettingValue = std::variant<std::string, std::int64_t, bool, std::vector<std::string>>;

enum class SettingKind : std::uint8_t { text, number, flag, list };

struct Setting {
    std::string_view section;
    std::string_view key;
    SettingKind kind;
    bool secret;                                           // may also come from a file: WORDKEEP_SECTION_KEY_FILE
    std::function<base::Done(Config&, SettingValue)> put;  // a Fault's message goes on after "section.key "
};

[[nodiscard]] std::span<const Setting> settings();
// Null if there is none.
[[nodiscard]] const Setting* find_setting(std::string_view section, std::string_view key);
// Of "section.key" or "section", the known one with the fewest changes; empty if none is near.
[[nodiscard]] std::string nearest_setting(std::string_view written);
// WORDKEEP_SECTION_KEY
[[nodiscard]] std::string variable_name(const Setting& setting);
// The setting's variable that is nearest to a name that begins with WORDKEEP_ and a section's name, yet is none.
[[nodiscard]] std::optional<std::string> misspelt_variable(std::string_view name);
// What a variable's text means for this setting. Lists are comma separated.
[[nodiscard]] base::Result<SettingValue> value_from_text(const Setting& setting, const std::string& text);

}  // namespace wordkeep::cli
