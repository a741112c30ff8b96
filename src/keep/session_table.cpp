#include "keep/session_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Done each_session(Connection& connection, const std::function<bool(StoredSession)>& each) {
    return connection.query("SELECT token, staff, ends FROM session", {}, [&](const Row& row) {
        const auto staff = base::StaffId::from_stored(row.integer(1));
        const std::span<const std::byte> token = row.bytes(0);
        StoredTokenHash hash{};
        if (!staff || token.size() != hash.size()) {
            return true;  // no session of ours
        }
        std::ranges::copy(token, hash.begin());
        return each({hash, *staff, row.integer(2)});
    });
}

base::Done insert_session(Connection& connection, const StoredSession& session) {
    return done_if(
        connection.run("INSERT INTO session (token, staff, ends) VALUES ($1, $2, $3)",
                       {std::span<const std::byte>(session.token_hash), session.staff.value(), session.ends}));
}

base::Done delete_session(Connection& connection, const StoredTokenHash& token_hash) {
    return done_if(connection.run("DELETE FROM session WHERE token = $1", {std::span<const std::byte>(token_hash)}));
}

base::Done delete_sessions_of(Connection& connection, base::StaffId staff, const std::optional<StoredTokenHash>& but) {
    if (!but) {
        return done_if(connection.run("DELETE FROM session WHERE staff = $1", {staff.value()}));
    }
    return done_if(connection.run("DELETE FROM session WHERE staff = $1 AND token <> $2",
                                  {staff.value(), std::span<const std::byte>(*but)}));
}

base::Done delete_sessions_before(Connection& connection, std::int64_t time) {
    return done_if(connection.run("DELETE FROM session WHERE ends <= $1", {time}));
}

}  // namespace wordkeep::keep
