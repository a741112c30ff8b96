// Every setting there is, and what becomes of it: whether a backup carries it, and whether its value is a key that the
// data key wraps (so that changing the data key wraps it anew). A setting that isn't listed here fails a test.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace wordkeep::crm {

enum class SettingInBackup : std::uint8_t {
    carried,  // a store that holds no texts takes it over; any other keeps its own and takes it only if it has none
    left,
};

struct KeptSetting {
    std::string_view name;
    SettingInBackup backup;
    std::string_view wrapped_as;  // what seal::wrap_key binds it to, under the data key; empty: no such key
    std::int64_t sealed_row = 0;  // a text that the vault sealed for this row of the table of settings; 0: none
};

[[nodiscard]] std::span<const KeptSetting> kept_settings();
// Null: nobody decided.
[[nodiscard]] const KeptSetting* kept_setting(std::string_view name);

}  // namespace wordkeep::crm
