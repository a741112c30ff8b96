// Signing in and out, and the first owner.
#include <algorithm>
#include <utility>

#include "base/team_limits.hpp"
#include "crm/staff.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

std::unexpected<base::Fault> wrong_sign_in() {
    return base::fault(FaultKind::unauthorised, "the name or the password is wrong");
}

std::unexpected<base::Fault> owner_link_is_void() {
    return base::fault(FaultKind::forbidden,
                       "this link was used, replaced or is too old; restart Wordkeep to get a new one");
}

std::unexpected<RefusedSignIn> refused(Refusal why, base::Fault fault) {
    return std::unexpected(RefusedSignIn{why, std::move(fault)});
}

// The member may have changed while the password was checked.
base::Done check_unchanged(keep::Connection& connection, const keep::StoredStaff& verified) {
    const auto now = keep::find_staff(connection, verified.id);
    if (!now) {
        return std::unexpected(now.error());
    }
    if (!*now || !(*now)->active || (*now)->password_hash != verified.password_hash ||
        (*now)->factor != verified.factor) {
        return wrong_sign_in();
    }
    return {};
}

}  // namespace

std::string Staff::new_owner_token() {
    std::string token = seal::random_token();
    const std::scoped_lock lock(mutex_);
    owner_token_ = seal::hash_token(token);
    owner_token_made_ = clock_.steady();
    return token;
}

base::Result<SignedIn> Staff::make_owner(std::string_view owner_token, std::string_view name,
                                         std::string_view password) {
    const seal::TokenHash given = seal::hash_token(owner_token);
    const auto take = [&](bool keep) {
        const std::scoped_lock lock(mutex_);
        const bool fits = owner_token_ && *owner_token_ == given &&
                          clock_.steady() - owner_token_made_ <= base::limits::owner_link_time_max;
        if (fits && !keep) {
            owner_token_.reset();
        }
        return fits;
    };
    if (!take(true)) {
        return owner_link_is_void();
    }
    bool taken = false;
    auto made = add_as(StaffActionKind::owner_made, name, password, Role::owner, [&](keep::Connection&) -> base::Done {
        taken = take(false);  // two people may have opened the same link
        return taken ? base::Done() : base::Done(owner_link_is_void());
    });
    if (!made && taken) {
        const std::scoped_lock lock(mutex_);
        owner_token_ = given;  // nothing happened: the link stays good
    }
    return made;
}

SignInResult Staff::sign_in(std::string_view name, std::string_view password, std::string_view code,
                            const MayTry& may_try) {
    std::optional<keep::StoredStaff> known;
    {
        const std::scoped_lock lock(mutex_);
        const auto found = std::ranges::find_if(
            staff_, [&](const auto& entry) { return entry.second.active && entry.second.name == name; });
        if (found != staff_.end()) {
            known = found->second;
        }
    }
    if (!known || password.size() > base::limits::password_bytes_max) {
        seal::spend_password_time(password.substr(0, base::limits::password_bytes_max));
        return refused(Refusal::wrong, wrong_sign_in().error());
    }
    if (!seal::password_fits(known->password_hash, password)) {
        return refused(Refusal::wrong, wrong_sign_in().error());
    }
    if (!known->factor.empty() && code.empty()) {
        return refused(Refusal::code_needed, {FaultKind::unauthorised, "give the code of your authenticator app too"});
    }
    if (!known->factor.empty() && !may_try()) {
        return refused(Refusal::code_must_wait, {FaultKind::too_many, "too many codes; wait before the next one"});
    }
    bool wrong_code = false;
    auto signed_in = start_session(*known, [&](keep::Connection& connection) -> base::Done {
        base::Done used = known->factor.empty() ? base::Done() : factors_.use(connection, *known, code);
        wrong_code = !used && used.error().kind == FaultKind::unauthorised;
        return used;
    });
    if (!signed_in) {
        const bool wrong = signed_in.error().kind == FaultKind::unauthorised;
        return refused(wrong_code ? Refusal::wrong_code : wrong ? Refusal::wrong : Refusal::failed, signed_in.error());
    }
    return std::move(*signed_in);
}

base::Result<SignedIn> Staff::start_session(const keep::StoredStaff& verified, const InTransaction& also) {
    std::string token = seal::random_token();
    const seal::TokenHash hash = seal::hash_token(token);
    const base::WallTime now = clock_.wall();
    const base::WallTime ends = now + base::limits::session_time_max;
    std::optional<seal::TokenHash> oldest;
    {
        const std::scoped_lock lock(mutex_);
        std::size_t count = 0;
        for (const auto& [other, session] : sessions_) {
            if (session.staff == verified.id && session.ends > now) {
                ++count;
                oldest = !oldest || session.ends < sessions_.at(*oldest).ends ? other : *oldest;
            }
        }
        if (count < base::limits::sign_ins_of_member_max) {
            oldest.reset();
        }
    }
    base::Done stored = actions_.run(
        {{StaffActionKind::signed_in, verified.id, verified.id}},
        [&](keep::Connection& connection) -> base::Done {
            if (auto done = check_unchanged(connection, verified); !done) {
                return done;
            }
            if (auto done = also(connection); !done) {
                return done;
            }
            if (auto done = keep::delete_sessions_before(connection, now.time_since_epoch().count()); !done) {
                return done;
            }
            if (auto done = oldest ? keep::delete_session(connection, *oldest) : base::Done(); !done) {
                return done;
            }
            return keep::insert_session(connection, {hash, verified.id, ends.time_since_epoch().count()});
        },
        [&] {
            const std::scoped_lock lock(mutex_);
            std::erase_if(sessions_,
                          [&](const auto& entry) { return entry.second.ends <= now || entry.first == oldest; });
            sessions_.emplace(hash, Session{verified.id, ends});
        });
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto member = this->member(verified.id);
    return member ? base::Result<SignedIn>(SignedIn{*member, std::move(token)}) : wrong_sign_in();
}

bool Staff::password_is(base::StaffId id, std::string_view password) const {
    const auto known = stored(id);
    return known && password.size() <= base::limits::password_bytes_max &&
           seal::password_fits(known->password_hash, password);
}

void Staff::sign_out(std::string_view token) {
    const seal::TokenHash hash = seal::hash_token(token);
    std::optional<base::StaffId> member;
    {
        const std::scoped_lock lock(mutex_);
        const auto session = sessions_.find(hash);
        if (session == sessions_.end()) {
            return;
        }
        member = session->second.staff;
        sessions_.erase(session);
    }
    // If it can't be written now, the row ends by itself; in memory the sign-in is over already.
    (void)actions_.run({{StaffActionKind::signed_out, *member, *member}},
                       [&](keep::Connection& connection) { return keep::delete_session(connection, hash); });
}

}  // namespace wordkeep::crm
