// One-time links: to join the team, or to choose a new password. The links themselves are not here, only their hashes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/session_table.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredInvitation {
    StoredTokenHash token_hash;
    std::int64_t role;                    // crm::Role, of who joins
    std::optional<base::StaffId> member;  // whose password the link replaces; none: it makes a new member
    std::int64_t ends;                    // seconds since 1970, UTC
};

base::Done each_invitation(Connection& connection, const std::function<bool(StoredInvitation)>& each);
base::Done insert_invitation(Connection& connection, const StoredInvitation& invitation);
// False: it was not there.
base::Result<bool> delete_invitation(Connection& connection, const StoredTokenHash& token_hash);
base::Done delete_invitations_for(Connection& connection, base::StaffId member);
base::Done delete_invitations_before(Connection& connection, std::int64_t time);

}  // namespace wordkeep::keep
