// Who joins, what changes, and whose sign-ins end with it.
#include <utility>
#include <vector>

#include "base/team_limits.hpp"
#include "crm/staff.hpp"
#include "keep/factor_table.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/invitation_table.hpp"
#include "keep/view_table.hpp"

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

// The open links of the member go too.
base::Done sign_out_everywhere(keep::Connection& connection, base::StaffId id) {
    base::Done done = keep::delete_sessions_of(connection, id, std::nullopt);
    return done ? keep::delete_invitations_for(connection, id) : done;
}

std::vector<StaffAction> kinds_of(const Actor& by, base::StaffId id, const MemberChange& change) {
    std::vector<StaffAction> actions;
    if (change.role) {
        actions.push_back({StaffActionKind::role_changed, by, id, change.role});
    }
    if (change.active) {
        actions.push_back({*change.active ? StaffActionKind::let_in_again : StaffActionKind::suspended, by, id});
    }
    return actions;
}

}  // namespace

base::Result<SignedIn> Staff::add(std::string_view name, std::string_view password, Role role,
                                  const InTransaction& also) {
    return add_as(StaffActionKind::joined, name, password, role, also);
}

base::Result<SignedIn> Staff::add_as(StaffActionKind kind, std::string_view name, std::string_view password, Role role,
                                     const InTransaction& also) {
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
    base::Done stored = actions_.run(
        {{kind, fresh.id, fresh.id, role}},
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

base::Done Staff::replace_password(base::StaffId id, std::string_view password, const InTransaction& also) {
    if (auto fits = check_password(password); !fits) {
        return fits;
    }
    const std::string hash = seal::hash_password(password);
    return actions_.run(
        {{StaffActionKind::password_replaced, id, id}},
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
    return actions_.run(
        {{StaffActionKind::password_changed, known->id, known->id}},
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

base::Result<StaffMember> Staff::change(const Actor& by, base::StaffId id, const MemberChange& change) {
    base::Done done = actions_.run(
        kinds_of(by, id, change),
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
                if (auto out = sign_out_everywhere(connection, id); !out) {
                    return out;
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
                listeners_.sign_ins_ended(id);  // pages that are open learn the new role by coming again
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

base::Done Staff::remove(const Actor& by, base::StaffId id) {
    return actions_.run(
        {{StaffActionKind::removed, by, id}},
        [&](keep::Connection& connection) -> base::Done {
            if (auto out = sign_out_everywhere(connection, id); !out) {
                return out;
            }
            for (const auto& clear : {keep::delete_recovery_codes, keep::delete_own_views, keep::unassign_all}) {
                if (auto done = clear(connection, id); !done) {
                    return done;
                }
            }
            auto gone = keep::delete_staff(connection, id);
            return gone ? check_owner_is_left(connection) : gone;
        },
        [&] {
            {
                const std::scoped_lock lock(mutex_);
                staff_.erase(id);
            }
            forget_sessions(id, std::nullopt);
            listeners_.member_gone(id);
        });
}

base::Done Staff::end_other_sign_ins(std::string_view token) {
    const auto member = who(token);
    if (!member) {
        return base::fault(FaultKind::unauthorised, "sign in first");
    }
    const seal::TokenHash own = seal::hash_token(token);
    return actions_.run(
        {{StaffActionKind::sign_ins_ended, member->id, member->id}},
        [&](keep::Connection& connection) { return keep::delete_sessions_of(connection, member->id, own); },
        [&] { forget_sessions(member->id, own); });
}

}  // namespace wordkeep::crm
