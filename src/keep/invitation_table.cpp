#include "keep/invitation_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Done each_invitation(Connection& connection, const std::function<bool(StoredInvitation)>& each) {
    return connection.query("SELECT token, role, member, ends FROM invitation ORDER BY token", {}, [&](const Row& row) {
        const std::span<const std::byte> token = row.bytes(0);
        StoredInvitation invitation{{}, row.integer(1), {}, row.integer(3)};
        if (token.size() != invitation.token_hash.size()) {
            return true;  // no link of ours
        }
        std::ranges::copy(token, invitation.token_hash.begin());
        invitation.member = row.is_null(2) ? std::nullopt : base::StaffId::from_stored(row.integer(2));
        return each(invitation);
    });
}

base::Done insert_invitation(Connection& connection, const StoredInvitation& invitation) {
    return done_if(
        connection.run("INSERT INTO invitation (token, role, member, ends) VALUES ($1, $2, $3, $4)",
                       {std::span<const std::byte>(invitation.token_hash), invitation.role,
                        invitation.member ? Value(invitation.member->value()) : Value(Null{}), invitation.ends}));
}

base::Result<bool> delete_invitation(Connection& connection, const StoredTokenHash& token_hash) {
    const auto rows =
        connection.run("DELETE FROM invitation WHERE token = $1", {std::span<const std::byte>(token_hash)});
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return *rows > 0;
}

base::Done delete_invitations_for(Connection& connection, base::StaffId member) {
    return done_if(connection.run("DELETE FROM invitation WHERE member = $1", {member.value()}));
}

base::Done delete_invitations_before(Connection& connection, std::int64_t time) {
    return done_if(connection.run("DELETE FROM invitation WHERE ends <= $1", {time}));
}

}  // namespace wordkeep::keep
