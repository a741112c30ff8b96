#include "keep/decision_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

base::Done each_decision(Connection& connection, const std::function<bool(StoredDecision)>& each) {
    return connection.query("SELECT id, hidden, idle, sealed FROM group_decision ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::GroupId::from_stored(row.integer(0));
        return !id || each({*id, row.integer(1) != 0, row.integer(2), StoredBytes::sealed(row.bytes(3))});
    });
}

base::Done insert_decision(Connection& connection, const StoredDecision& decision) {
    return done_if(
        connection.run("INSERT INTO group_decision (id, hidden, idle, sealed) VALUES ($1, $2, $3, $4)",
                       {decision.id.value(), std::int64_t{decision.hidden}, decision.idle, decision.words.bytes()}));
}

base::Done set_decision_idle(Connection& connection, base::GroupId id, std::int64_t idle) {
    return found_if(connection.run("UPDATE group_decision SET idle = $1 WHERE id = $2", {idle, id.value()}),
                    "this decision is gone");
}

base::Done delete_decision(Connection& connection, base::GroupId id) {
    return found_if(connection.run("DELETE FROM group_decision WHERE id = $1", {id.value()}), "this decision is gone");
}

}  // namespace wordkeep::keep
