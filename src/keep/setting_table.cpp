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
    return put_setting(connection, name.view(), value);
}

base::Done put_setting(Connection& connection, std::string_view name, std::span<const std::byte> value) {
    return done_if(
        connection.run("INSERT INTO setting (name, value) VALUES ($1, $2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                       {name, value}));
}

base::Done delete_setting(Connection& connection, SettingName name) {
    return done_if(connection.run("DELETE FROM setting WHERE name = $1", {name.view()}));
}

base::Done each_setting(Connection& connection,
                        const std::function<bool(std::string_view name, std::span<const std::byte> value)>& each) {
    return connection.query("SELECT name, value FROM setting ORDER BY name", {},
                            [&](const Row& row) { return each(row.text(0), row.bytes(1)); });
}

}  // namespace wordkeep::keep
