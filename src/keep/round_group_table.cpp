#include "keep/round_group_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

base::Done each_round_group(Connection& connection, const std::function<bool(StoredRoundGroup)>& each) {
    return connection.query(
        "SELECT id, round, count, before, sealed FROM round_group ORDER BY round, id", {}, [&](const Row& row) {
            const auto id = base::RoundGroupId::from_stored(row.integer(0));
            const auto before = row.is_null(3) ? std::nullopt : std::optional(row.integer(3));
            return !id || each({*id, row.integer(1), row.integer(2), before, StoredBytes::sealed(row.bytes(4))});
        });
}

base::Done insert_round_group(Connection& connection, const StoredRoundGroup& group) {
    return done_if(
        connection.run("INSERT INTO round_group (id, round, count, before, sealed) VALUES ($1, $2, $3, $4, $5)",
                       {group.id.value(), group.round, group.count, group.before ? Value(*group.before) : Value(Null()),
                        group.words.bytes()}));
}

base::Done set_round_group_words(Connection& connection, base::RoundGroupId id, const base::Sealed& words) {
    return found_if(connection.run("UPDATE round_group SET sealed = $1 WHERE id = $2", {words.bytes(), id.value()}),
                    "this round was taken back");
}

base::Done delete_round_groups(Connection& connection, std::int64_t round) {
    return done_if(connection.run("DELETE FROM round_group WHERE round = $1", {round}));
}

base::Done forget_round_groups(Connection& connection, std::int64_t below) {
    if (auto gone = done_if(connection.run("DELETE FROM round_group WHERE round < $1", {below})); !gone) {
        return gone;
    }
    return done_if(connection.run("UPDATE insight_round SET grouped = 0 WHERE number < $1 AND grouped = 1", {below}));
}

}  // namespace wordkeep::keep
