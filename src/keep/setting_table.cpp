#include "keep/setting_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Result<std::optional<std::vector<std::byte>>> read_setting(Connection& connection, SettingName name) {
    std::optional<std::vector<std::byte>> value;
    base::Done done = connection.query("SELECT value FROM setting WHERE name = $1", {name.view()}, [&](const Row& row) {
        value = copied(row.bytes(0));
        return false;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return value;
}

base::Done write_setting(Connection& connection, SettingName name, std::span<const std::byte> value) {
    return done_if(
        connection.run("INSERT INTO setting (name, value) VALUES ($1, $2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                       {name.view(), value}));
}

}  // namespace wordkeep::keep
