// Who joins, what changes, and whose sign-ins end with it.
#include <utility>

#include "base/team_limits.hpp"
#include "crm/staff.hpp"
#include "keep/invitation_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

base::Done check_owner_is_left(keep::Connection& connection) {
    const auto owners = keep::count_active_staff(connection, static_cast<std::int64_t>(Role::owner));
    if (!owners) {
        return std::unexpected(owners.error());
    }
    if (*owners == 0) {
        return base::fault(FaultKind::conflict, "the last owner stays; make somebody else an owner first");
    }
    return {};
}

}  // namespace

base::Result<SignedIn> Staff::add(std::string_view name, std::string_view password, Role role, InTransaction also) {
    for (const base::Done& check : {check_staff_name(name), check_password(password)}) {
        if (!check) {
            return std::unexpected(check.error());
        }
    }
    {
        const std::scoped_lock lock(mutex_);
        if (staff_.size() >= base::limits::staff_max) {
            return base::fault(FaultKind::too_many, "the team is as large as it can be");
        }
    }
    const keep::StoredStaff fresh{base::StaffId::from_bits(random_.bits()), std::string(name),
                                  static_cast<std::int64_t>(role), seal::hash_password(password)};
    base::Done stored = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            auto done = also(connection);
            return done ? keep::insert_staff(connection, fresh) : done;
        },
        [&] { adopt(fresh); });
    if (!stored) {
        return stored.error().kind == FaultKind::conflict
                   ? base::fault(FaultKind::conflict, "somebody of the team has this name already")
                   : std::unexpected(stored.error());
    }
    return start_session(fresh, [](keep::Connection&) { return base::Done(); });
}

base::Done Staff::replace_password(base::StaffId id, std::string_view password, InTransaction also) {
    if (auto fits = check_password(password); !fits) {
        return fits;
    }
    const std::string hash = seal::hash_password(password);
    return store_.run(
        [&](keep::Connection& connection) -> base::Done {
            if (auto done = also(connection); !done) {
                return done;
            }
            if (auto done = keep::set_staff_password(connection, id, hash); !done) {
                return done;
            }
            return keep::delete_sessions_of(connection, id, std::nullopt);
        },
        [&] {
            if (auto changed = this->stored(id)) {
                changed->password_hash = hash;
                adopt(*changed);
            }
            forget_sessions(id, std::nullopt);
        });
}

base::Done Staff::change_password(std::string_view token, std::string_view old_password,
                                  std::string_view new_password) {
    const auto member = who(token);
    const auto known = member ? stored(member->id) : std::nullopt;
    if (!known) {
        return base::fault(FaultKind::unauthorised, "sign in first");
    }
    if (old_password.size() > base::limits::password_bytes_max ||
        !seal::password_fits(known->password_hash, old_password)) {
        return base::fault(FaultKind::unauthorised, "the old password is wrong");
    }
    if (auto fits = check_password(new_password); !fits) {
        return fits;
    }
    const std::string hash = seal::hash_password(new_password);
    const seal::TokenHash own = seal::hash_token(token);
    return store_.run(
        [&](keep::Connection& connection) -> base::Done {
            if (auto done = keep::set_staff_password(connection, known->id, hash); !done) {
                return done;
            }
            if (auto done = keep::delete_invitations_for(connection, known->id); !done) {
                return done;
            }
            return keep::delete_sessions_of(connection, known->id, own);
        },
        [&] {
            if (auto changed = this->stored(known->id)) {
                changed->password_hash = hash;
                adopt(*changed);
            }
            forget_sessions(known->id, own);
        });
}

base::Result<StaffMember> Staff::change(base::StaffId id, const MemberChange& change) {
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            if (change.role) {
                const auto role = static_cast<std::int64_t>(*change.role);
                if (auto changed = keep::set_staff_role(connection, id, role); !changed) {
                    return changed;
                }
            }
            if (change.active) {
                if (auto changed = keep::set_staff_active(connection, id, *change.active); !changed) {
                    return changed;
                }
            }
            if (change.active == false) {
                for (base::Done gone : {keep::delete_sessions_of(connection, id, std::nullopt),
                                        keep::delete_invitations_for(connection, id)}) {
                    if (!gone) {
                        return gone;
                    }
                }
            }
            return check_owner_is_left(connection);
        },
        [&] {
            if (auto changed = this->stored(id)) {
                changed->role = change.role ? static_cast<std::int64_t>(*change.role) : changed->role;
                changed->active = change.active.value_or(changed->active);
                adopt(*changed);
            }
            if (change.active == false) {
                forget_sessions(id, std::nullopt);
            } else {
                ended_(id);  // pages that are open learn the new role by coming again
            }
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    const auto changed = member(id);
    if (!changed) {
        return base::fault(FaultKind::not_found, "this member of the team is not known here");
    }
    return *changed;
}

base::Done Staff::end_other_sign_ins(std::string_view token) {
    const auto member = who(token);
    if (!member) {
        return base::fault(FaultKind::unauthorised, "sign in first");
    }
    const seal::TokenHash own = seal::hash_token(token);
    return store_.run(
        [&](keep::Connection& connection) { return keep::delete_sessions_of(connection, member->id, own); },
        [&] { forget_sessions(member->id, own); });
}

}  // namespace wordkeep::crm
