// One-time links: an invitation to join the team, and a new password for who is in it.
//
// Whoever holds the link may use it once, until it ends; the store holds its hash only, so a link can't be shown twice,
// and a thief of the database can't use it. A link for a password replaces the ones before it, ends with the next
// change of the password, and signs nobody in: whoever uses it signs in afterwards, with the second factor if there is
// one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "crm/staff.hpp"
#include "crm/staff_actions.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

using InvitationId = base::Id<struct InvitationTag>;

struct Invitation {
    InvitationId id;
    Role role;                            // of who joins
    std::optional<base::StaffId> member;  // whose password it replaces
    base::WallTime ends;
};

struct NewLink {
    Invitation invitation;
    std::string token;  // shown once
};

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class Invitations {
public:
    Invitations(keep::Store& store, StaffActions& actions, const base::Clock& clock)
        : store_(store), actions_(actions), clock_(clock) {}

    base::Result<std::vector<Invitation>> list();
    // Fault: too_many (invitations_max).
    base::Result<NewLink> invite(const Actor& by, Role role);
    // Faults: not_found, conflict (the member may not sign in).
    base::Result<NewLink> new_password_link(const Actor& by, const StaffMember& member);
    // Fault: not_found.
    base::Done revoke(const Actor& by, InvitationId id);
    // What the link is for. Fault: forbidden (used, revoked, too old, or no link of ours).
    base::Result<Invitation> look_at(std::string_view token);
    // Within a transaction: it is used now. Fault: forbidden, as above.
    base::Done use(keep::Connection& connection, std::string_view token);

private:
    base::Result<NewLink> make(const StaffAction& action, Role role);
    base::Result<std::vector<Invitation>> read(keep::Connection& connection);

    keep::Store& store_;
    StaffActions& actions_;
    const base::Clock& clock_;
};

}  // namespace wordkeep::crm
