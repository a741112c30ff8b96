#include "keep/round_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Result<std::vector<StoredRound>> all_rounds(Connection& connection) {
    std::vector<StoredRound> rounds;
    base::Done read =
        connection.query("SELECT number, grouped FROM insight_round ORDER BY number", {}, [&](const Row& row) {
            rounds.push_back({row.integer(0), row.integer(1) != 0});
            return true;
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    return rounds;
}

base::Result<std::vector<RoundCount>> all_round_counts(Connection& connection) {
    std::vector<RoundCount> counts;
    base::Done read = connection.query(
        "SELECT round, kind, subject, count FROM round_count ORDER BY round, kind, subject", {}, [&](const Row& row) {
            const std::int64_t kind = row.integer(1);
            if (kind >= 0 && kind <= static_cast<std::int64_t>(CountOf::topic)) {
                counts.push_back({row.integer(0), static_cast<CountOf>(kind), row.integer(2), row.integer(3)});
            }
            return true;
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    return counts;
}

base::Done insert_round(Connection& connection, const StoredRound& round) {
    return done_if(connection.run("INSERT INTO insight_round (number, grouped) VALUES ($1, $2)",
                                  {round.number, std::int64_t{round.grouped}}));
}

base::Done insert_round_count(Connection& connection, const RoundCount& count) {
    return done_if(connection.run("INSERT INTO round_count (round, kind, subject, count) VALUES ($1, $2, $3, $4)",
                                  {count.round, static_cast<std::int64_t>(count.of), count.subject, count.count}));
}

base::Done delete_round(Connection& connection, std::int64_t number) {
    auto gone =
        found_if(connection.run("DELETE FROM insight_round WHERE number = $1", {number}), "there is no such round");
    return gone ? done_if(connection.run("DELETE FROM round_count WHERE round = $1", {number})) : gone;
}

base::Done forget_round_counts(Connection& connection, CountOf of, std::int64_t subject) {
    return done_if(connection.run("DELETE FROM round_count WHERE kind = $1 AND subject = $2",
                                  {static_cast<std::int64_t>(of), subject}));
}

}  // namespace wordkeep::keep
