#include "crm/backup_mark.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "keep/setting_table.hpp"

namespace wordkeep::crm {

namespace {
constexpr keep::SettingName made_setting = "backup.made";
}  // namespace

base::Done note_backup(keep::Store& store, base::WallTime now) {
    const std::int64_t day = std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
    std::array<std::byte, sizeof(day)> bytes{};
    std::memcpy(bytes.data(), &day, sizeof(day));
    return store.run(
        [&](keep::Connection& connection) { return keep::write_setting(connection, made_setting, bytes); });
}

base::Result<std::optional<std::int64_t>> last_backup_day(keep::Connection& connection) {
    const auto stored = keep::read_setting(connection, made_setting);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    std::int64_t day = 0;
    if (!*stored || (*stored)->size() != sizeof(day)) {
        return std::optional<std::int64_t>();
    }
    std::memcpy(&day, (*stored)->data(), sizeof(day));
    return std::optional(day);
}

}  // namespace wordkeep::crm
