#include "crm/staff.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/limits.hpp"
#include "keep/session_table.hpp"
#include "keep/staff_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::size_t name_bytes_max = 120;

std::unexpected<base::Fault> wrong_sign_in() {
    return base::fault(FaultKind::unauthorised, "the name or the password is wrong");
}

std::unexpected<base::Fault> link_is_void() {
    return base::fault(FaultKind::forbidden,
                       "this link was used, replaced or is too old; restart Wordkeep to get a new one");
}

std::optional<Role> role_from(std::int64_t stored) {
    return stored >= 0 && stored <= static_cast<std::int64_t>(Role::agent) ? std::optional(static_cast<Role>(stored))
                                                                           : std::nullopt;
}

}  // namespace

std::string_view role_name(Role role) {
    switch (role) {
        case Role::owner: return "owner";
        case Role::privacy_officer: return "privacy_officer";
        case Role::agent: return "agent";
    }
    return "agent";
}

base::Done check_staff_name(std::string_view name) {
    if (name.find_first_not_of(" \t\r\n") == std::string_view::npos || name.size() > name_bytes_max) {
        return base::fault(FaultKind::invalid, "the name must have 1 to 120 bytes");
    }
    return {};
}

base::Done check_password(std::string_view password) {
    if (password.size() < base::limits::password_bytes_min || password.size() > base::limits::password_bytes_max) {
        return base::fault(FaultKind::invalid, "the password must have at least " +
                                                   std::to_string(base::limits::password_bytes_min) + " characters");
    }
    const bool one_letter = std::ranges::all_of(password, [&](char letter) { return letter == password.front(); });
    if (one_letter) {
        return base::fault(FaultKind::invalid, "the password must not be one letter over and over");
    }
    return {};
}

base::Result<std::unique_ptr<Staff>> Staff::open(keep::Store& store, const base::Clock& clock, base::Random& random) {
    std::unique_ptr<Staff> staff(new Staff(store, clock, random));
    base::Done done = store.read([&](keep::Connection& connection) -> base::Done {
        auto members = keep::each_staff(connection, [&](keep::StoredStaff stored) {
            if (const auto role = role_from(stored.role)) {
                staff->staff_.emplace(stored.id, Known{{stored.id, stored.name, *role}, stored.password_hash});
            }
            return true;
        });
        if (!members) {
            return members;
        }
        return keep::each_session(connection, [&](keep::StoredSession stored) {
            staff->sessions_.emplace(stored.token_hash,
                                     Session{stored.staff, base::WallTime(std::chrono::seconds(stored.ends))});
            return true;
        });
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return staff;
}

bool Staff::has_owner() const {
    const std::scoped_lock lock(mutex_);
    return std::ranges::any_of(staff_, [](const auto& known) { return known.second.member.role == Role::owner; });
}

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
    const auto fits = [&] {
        return owner_token_ && *owner_token_ == given &&
               clock_.steady() - owner_token_made_ <= base::limits::owner_link_time_max;
    };
    {
        const std::scoped_lock lock(mutex_);
        if (!fits()) {
            return link_is_void();
        }
    }
    for (const base::Done& check : {check_staff_name(name), check_password(password)}) {
        if (!check) {
            return std::unexpected(check.error());
        }
    }
    const std::string hash = seal::hash_password(password);
    {
        const std::scoped_lock lock(mutex_);
        if (!fits()) {  // two people opened the same link
            return link_is_void();
        }
        owner_token_.reset();
    }
    const StaffMember owner{base::StaffId::from_bits(random_.bits()), std::string(name), Role::owner};
    base::Done stored = store_.run([&](keep::Connection& connection) {
        return keep::insert_staff(connection, {owner.id, owner.name, static_cast<std::int64_t>(owner.role), hash});
    });
    const std::scoped_lock lock(mutex_);
    if (!stored) {
        owner_token_ = given;  // nothing happened: the link stays good
        return std::unexpected(stored.error());
    }
    staff_.emplace(owner.id, Known{owner, hash});
    return start_session(owner);
}

base::Result<SignedIn> Staff::sign_in(std::string_view name, std::string_view password) {
    std::optional<Known> known;
    {
        const std::scoped_lock lock(mutex_);
        const auto found =
            std::ranges::find_if(staff_, [&](const auto& entry) { return entry.second.member.name == name; });
        if (found != staff_.end()) {
            known = found->second;
        }
    }
    if (!known || password.size() > base::limits::password_bytes_max) {
        seal::spend_password_time(password.substr(0, base::limits::password_bytes_max));
        return wrong_sign_in();
    }
    if (!seal::password_fits(known->password_hash, password)) {
        return wrong_sign_in();
    }
    const std::scoped_lock lock(mutex_);
    return start_session(known->member);
}

base::Result<SignedIn> Staff::start_session(const StaffMember& member) {
    std::string token = seal::random_token();
    const seal::TokenHash hash = seal::hash_token(token);
    const base::WallTime now = clock_.wall();
    const base::WallTime ends = now + base::limits::session_time_max;
    base::Done stored = store_.run([&](keep::Connection& connection) -> base::Done {
        if (auto done = keep::delete_sessions_before(connection, now.time_since_epoch().count()); !done) {
            return done;
        }
        return keep::insert_session(connection, {hash, member.id, ends.time_since_epoch().count()});
    });
    if (!stored) {
        return std::unexpected(stored.error());
    }
    std::erase_if(sessions_, [&](const auto& session) { return session.second.ends <= now; });
    sessions_.emplace(hash, Session{member.id, ends});
    return SignedIn{member, std::move(token)};
}

void Staff::sign_out(std::string_view token) {
    const seal::TokenHash hash = seal::hash_token(token);
    {
        const std::scoped_lock lock(mutex_);
        if (sessions_.erase(hash) == 0) {
            return;
        }
    }
    // If it can't be written now, the row ends by itself; in memory the sign-in is over already.
    static_cast<void>(store_.submit(
        keep::Work{[hash](keep::Connection& connection) { return keep::delete_session(connection, hash); },
                   [](const base::Done&) {}}));
}

std::optional<StaffMember> Staff::who(std::string_view token) const {
    if (token.empty()) {
        return std::nullopt;
    }
    const seal::TokenHash hash = seal::hash_token(token);
    const std::scoped_lock lock(mutex_);
    const auto session = sessions_.find(hash);
    if (session == sessions_.end() || session->second.ends <= clock_.wall()) {
        return std::nullopt;
    }
    const auto known = staff_.find(session->second.staff);
    return known == staff_.end() ? std::nullopt : std::optional(known->second.member);
}

std::optional<StaffMember> Staff::member(base::StaffId id) const {
    const std::scoped_lock lock(mutex_);
    const auto known = staff_.find(id);
    return known == staff_.end() ? std::nullopt : std::optional(known->second.member);
}

std::vector<StaffMember> Staff::members() const {
    std::vector<StaffMember> members;
    const std::scoped_lock lock(mutex_);
    for (const auto& [id, known] : staff_) {
        members.push_back(known.member);
    }
    std::ranges::sort(members, {}, &StaffMember::name);
    return members;
}

}  // namespace wordkeep::crm
