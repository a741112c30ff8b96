#include "crm/staff.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

#include "base/team_limits.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::size_t name_bytes_max = 120;

StaffMember member_of(const keep::StoredStaff& stored) {
    // A role that a newer version made may do the least here.
    return {stored.id, stored.name, role_from_stored(stored.role).value_or(Role::agent), stored.active,
            !stored.factor.empty()};
}

base::SessionId session_id(const seal::TokenHash& hash) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, hash.data(), sizeof(bits));
    return base::SessionId::from_bits(bits);
}

}  // namespace

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

base::Result<std::unique_ptr<Staff>> Staff::open(keep::Store& store, StaffActions& actions, SecondFactors& factors,
                                                 const base::Clock& clock, base::Random& random,
                                                 TeamListeners listeners) {
    std::unique_ptr<Staff> staff(new Staff(store, actions, factors, clock, random, std::move(listeners)));
    base::Done done = store.run([&](keep::Connection& connection) { return staff->read_again(connection); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return staff;
}

base::Done Staff::read_again(keep::Connection& connection) {
    std::map<base::StaffId, keep::StoredStaff> staff;
    Sessions sessions;
    auto members = keep::each_staff(connection, [&](keep::StoredStaff stored) {
        staff.emplace(stored.id, std::move(stored));
        return true;
    });
    if (!members) {
        return members;
    }
    base::Done done = keep::each_session(connection, [&](const keep::StoredSession& stored) {
        sessions.emplace(stored.token_hash, Session{stored.staff, base::WallTime(std::chrono::seconds(stored.ends))});
        return true;
    });
    if (!done) {
        return done;
    }
    const auto demanded = keep::read_setting(connection, factor_demanded_setting);
    if (!demanded) {
        return std::unexpected(demanded.error());
    }
    std::set<base::StaffId> ended;
    std::set<base::StaffId> gone;
    {
        const std::scoped_lock lock(mutex_);
        staff_.swap(staff);
        sessions_.swap(sessions);
        factor_demanded_ = demanded->has_value();
        for (const auto& [hash, session] : sessions) {
            if (!sessions_.contains(hash)) {
                ended.insert(session.staff);
            }
        }
        for (const auto& [id, before] : staff) {
            const auto now = staff_.find(id);
            if (now == staff_.end()) {
                gone.insert(id);
            } else if (now->second.role != before.role) {
                ended.insert(id);
            }
        }
    }
    std::ranges::for_each(ended, listeners_.sign_ins_ended);
    std::ranges::for_each(gone, listeners_.member_gone);
    return {};
}

bool Staff::has_owner() const {
    const std::scoped_lock lock(mutex_);
    return std::ranges::any_of(staff_, [](const auto& known) {
        return known.second.active && role_from_stored(known.second.role) == Role::owner;
    });
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
    return known == staff_.end() || !known->second.active ? std::nullopt : std::optional(member_of(known->second));
}

std::optional<keep::StoredStaff> Staff::stored(base::StaffId id) const {
    const std::scoped_lock lock(mutex_);
    const auto known = staff_.find(id);
    return known == staff_.end() ? std::nullopt : std::optional(known->second);
}

std::optional<StaffMember> Staff::member(base::StaffId id) const {
    const auto known = stored(id);
    return known ? std::optional(member_of(*known)) : std::nullopt;
}

std::vector<StaffMember> Staff::members() const {
    std::vector<StaffMember> members;
    const std::scoped_lock lock(mutex_);
    for (const auto& [id, known] : staff_) {
        members.push_back(member_of(known));
    }
    std::ranges::sort(members, {}, &StaffMember::name);
    return members;
}

std::map<base::StaffId, std::size_t> Staff::sign_in_counts() const {
    std::map<base::StaffId, std::size_t> counts;
    const base::WallTime now = clock_.wall();
    const std::scoped_lock lock(mutex_);
    for (const auto& [hash, session] : sessions_) {
        counts[session.staff] += session.ends > now ? 1 : 0;
    }
    return counts;
}

std::vector<SignIn> Staff::sign_ins(std::string_view token) const {
    std::vector<SignIn> list;
    const seal::TokenHash own = seal::hash_token(token);
    const base::WallTime now = clock_.wall();
    const std::scoped_lock lock(mutex_);
    const auto asking = sessions_.find(own);
    for (const auto& [hash, session] : sessions_) {
        if (asking != sessions_.end() && session.staff == asking->second.staff && session.ends > now) {
            list.push_back(
                {session_id(hash), session.ends - base::limits::session_time_max, session.ends, hash == own});
        }
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &SignIn::ends);
    return list;
}

void Staff::adopt(const keep::StoredStaff& staff) {
    const std::scoped_lock lock(mutex_);
    staff_.insert_or_assign(staff.id, staff);
}

void Staff::forget_sessions(base::StaffId id, const std::optional<seal::TokenHash>& but) {
    {
        const std::scoped_lock lock(mutex_);
        std::erase_if(sessions_,
                      [&](const auto& entry) { return entry.second.staff == id && !(but && entry.first == *but); });
    }
    listeners_.sign_ins_ended(id);
}

base::Done Staff::end_sign_in(std::string_view token, base::SessionId id) {
    std::optional<seal::TokenHash> found;
    base::StaffId member = base::StaffId::from_bits(0);
    {
        const std::scoped_lock lock(mutex_);
        const auto asking = sessions_.find(seal::hash_token(token));
        for (const auto& [hash, session] : sessions_) {
            if (asking != sessions_.end() && session.staff == asking->second.staff && session_id(hash) == id) {
                found = hash;
                member = session.staff;
            }
        }
    }
    if (!found) {
        return base::fault(FaultKind::not_found, "this sign-in has ended already");
    }
    return actions_.run(
        {{StaffActionKind::sign_ins_ended, member, member}},
        [&](keep::Connection& connection) { return keep::delete_session(connection, *found); },
        [&] {
            {
                const std::scoped_lock lock(mutex_);
                sessions_.erase(*found);
            }
            listeners_.sign_ins_ended(member);
        });
}

}  // namespace wordkeep::crm
