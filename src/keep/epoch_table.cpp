#include "keep/epoch_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Done each_epoch(Connection& connection, const std::function<bool(StoredEpoch)>& each) {
    return connection.query("SELECT number, wrapped, ends FROM epoch ORDER BY number", {}, [&](const Row& row) {
        return each({row.integer(0), copied(row.bytes(1)), row.integer(2)});
    });
}

base::Done insert_epoch(Connection& connection, const StoredEpoch& epoch) {
    return done_if(connection.run("INSERT INTO epoch (number, wrapped, ends) VALUES ($1, $2, $3)",
                                  {epoch.number, std::span<const std::byte>(epoch.wrapped_key), epoch.end}));
}

base::Done destroy_epoch(Connection& connection, std::int64_t number) {
    return done_if(connection.run("DELETE FROM epoch WHERE number = $1", {number}));
}

base::Done set_epoch_end(Connection& connection, std::int64_t number, std::int64_t end) {
    return done_if(connection.run("UPDATE epoch SET ends = $1 WHERE number = $2", {end, number}));
}

}  // namespace wordkeep::keep
