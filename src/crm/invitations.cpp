#include "crm/invitations.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/team_limits.hpp"
#include "keep/invitation_table.hpp"
#include "seal/password.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

std::unexpected<base::Fault> link_is_void() {
    return base::fault(FaultKind::forbidden, "this link was used, revoked or is too old; ask for a new one");
}

InvitationId id_of(const seal::TokenHash& hash) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, hash.data(), sizeof(bits));
    return InvitationId::from_bits(bits);
}

std::optional<Invitation> invitation_of(const keep::StoredInvitation& stored) {
    const auto role = role_from_stored(stored.role);
    return role ? std::optional(Invitation{id_of(stored.token_hash), *role, stored.member,
                                           base::WallTime(std::chrono::seconds(stored.ends))})
                : std::nullopt;
}

}  // namespace

base::Result<std::vector<Invitation>> Invitations::read(keep::Connection& connection) {
    std::vector<Invitation> list;
    const base::WallTime now = clock_.wall();
    base::Done done = keep::each_invitation(connection, [&](const keep::StoredInvitation& stored) {
        if (const auto invitation = invitation_of(stored); invitation && invitation->ends > now) {
            list.push_back(*invitation);
        }
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return list;
}

base::Result<std::vector<Invitation>> Invitations::list() {
    auto list = store_.value([this](keep::Connection& connection) { return read(connection); });
    if (list) {
        std::ranges::sort(*list, {}, &Invitation::ends);
    }
    return list;
}

base::Result<NewLink> Invitations::make(const StaffAction& action, Role role) {
    const std::optional<base::StaffId> member = action.member;
    NewLink link{{InvitationId::from_bits(0), role, member, clock_.wall() + base::limits::invitation_time_max},
                 seal::random_token()};
    const seal::TokenHash hash = seal::hash_token(link.token);
    link.invitation.id = id_of(hash);
    base::Done done = actions_.run({action}, [&](keep::Connection& connection) -> base::Done {
        const std::int64_t now = clock_.wall().time_since_epoch().count();
        if (auto old = keep::delete_invitations_before(connection, now); !old) {
            return old;
        }
        if (auto old = member ? keep::delete_invitations_for(connection, *member) : base::Done(); !old) {
            return old;
        }
        const auto open = read(connection);
        if (!open || open->size() >= base::limits::invitations_max) {
            return open ? base::fault(FaultKind::too_many, "too many links are open; revoke some first")
                        : std::unexpected(open.error());
        }
        return keep::insert_invitation(connection, {hash, static_cast<std::int64_t>(role), member,
                                                    link.invitation.ends.time_since_epoch().count()});
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return link;
}

base::Result<NewLink> Invitations::invite(const Actor& by, Role role) {
    return make({StaffActionKind::invited, by, {}, role}, role);
}

base::Result<NewLink> Invitations::new_password_link(const Actor& by, const StaffMember& member) {
    if (!member.active) {
        return base::fault(FaultKind::conflict, "this member may not sign in; let them in again first");
    }
    return make({StaffActionKind::password_link_made, by, member.id}, member.role);
}

base::Done Invitations::revoke(const Actor& by, InvitationId id) {
    return actions_.run({{StaffActionKind::link_revoked, by}}, [&](keep::Connection& connection) -> base::Done {
        std::optional<seal::TokenHash> found;
        base::Done done = keep::each_invitation(connection, [&](const keep::StoredInvitation& stored) {
            if (id_of(stored.token_hash) == id) {
                found = stored.token_hash;
            }
            return !found;
        });
        if (!done) {
            return done;
        }
        if (!found) {
            return base::fault(FaultKind::not_found, "this link was used or revoked already");
        }
        const auto deleted = keep::delete_invitation(connection, *found);
        return deleted ? base::Done() : base::Done(std::unexpect, deleted.error());
    });
}

base::Result<Invitation> Invitations::look_at(std::string_view token) {
    const InvitationId id = id_of(seal::hash_token(token));
    const auto open = list();
    if (!open) {
        return std::unexpected(open.error());
    }
    const auto found = std::ranges::find(*open, id, &Invitation::id);
    return found == open->end() ? base::Result<Invitation>(link_is_void()) : *found;
}

base::Done Invitations::use(keep::Connection& connection, std::string_view token) {
    const std::int64_t now = clock_.wall().time_since_epoch().count();
    if (auto old = keep::delete_invitations_before(connection, now); !old) {
        return old;
    }
    const auto used = keep::delete_invitation(connection, seal::hash_token(token));
    if (!used) {
        return std::unexpected(used.error());
    }
    return *used ? base::Done() : link_is_void();
}

}  // namespace wordkeep::crm
