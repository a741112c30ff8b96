// Staff: who may work at the desk, and who is signed in.
//
// All of it is staff's own data; nothing here touches a message. The table of staff and the sign-ins are small, so they
// are held in memory and written through: memory follows each commit, on the writer thread, in the order of commits.
// Passwords are kept as argon2id hashes, sign-in tokens as hashes too: a thief of the database can sign in as nobody.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/roles.hpp"
#include "crm/second_factors.hpp"
#include "crm/staff_actions.hpp"
#include "keep/session_table.hpp"
#include "keep/setting_table.hpp"
#include "keep/staff_table.hpp"
#include "keep/store.hpp"
#include "seal/password.hpp"

namespace wordkeep::crm {

struct StaffMember {
    base::StaffId id;
    std::string name;
    Role role;
    bool active = true;
    bool second_factor = false;  // signs in with a code beside the password

    std::optional<Rights> scopes{};  // no person but a program, with a key that has these; id is the key's

    [[nodiscard]] bool may(Right right) const { return scopes ? scopes->has(right) : crm::may(role, right); }
    [[nodiscard]] Actor actor() const { return scopes ? Actor(*base::ApiKeyId::from_stored(id.value())) : Actor(id); }
};

struct SignedIn {
    StaffMember member;
    std::string token;  // for the cookie; not kept here
};

// One browser that is signed in. Nothing tells which: no address, no name of a program is kept.
struct SignIn {
    base::SessionId id;
    base::WallTime began;
    base::WallTime ends;
    bool own;  // the one that asks
};

struct MemberChange {
    std::optional<Role> role;
    std::optional<bool> active;
};

// Why a sign-in was refused.
enum class Refusal : std::uint8_t {
    wrong,        // the name or the password
    code_needed,  // both are right; the second factor's code is missing
    wrong_code,
    code_must_wait,  // both are right; the code may not be tried now
    failed,          // see the fault
};
struct RefusedSignIn {
    Refusal why;
    base::Fault fault;
};
class [[nodiscard]] SignInResult : public std::expected<SignedIn, RefusedSignIn> {
public:
    using std::expected<SignedIn, RefusedSignIn>::expected;
};

// There: everybody must have a second factor.
inline constexpr keep::SettingName factor_demanded_setting = "staff.second_factor_demanded";

// Called on the writer thread, after the commit; must be quick.
struct TeamListeners {
    std::function<void(base::StaffId)> sign_ins_ended;  // or the role changed: open pages must come again
    std::function<void(base::StaffId)> member_gone;     // nothing is assigned to them any more
};
using MayTry = std::function<bool()>;

// Thread-safe. Everything that checks a password takes some 50 ms and writes: never on an I/O thread.
class Staff {
public:
    // Everything it refers to outlives it. Fault: what the store says.
    static base::Result<std::unique_ptr<Staff>> open(keep::Store& store, StaffActions& actions, SecondFactors& factors,
                                                     const base::Clock& clock, base::Random& random,
                                                     TeamListeners listeners);

    // staff.cpp: who is who.
    [[nodiscard]] bool has_owner() const;
    // Who this token belongs to; cheap.
    [[nodiscard]] std::optional<StaffMember> who(std::string_view token) const;
    [[nodiscard]] std::optional<StaffMember> member(base::StaffId id) const;
    // By name, with those who may no longer sign in.
    [[nodiscard]] std::vector<StaffMember> members() const;
    [[nodiscard]] std::map<base::StaffId, std::size_t> sign_in_counts() const;
    // Newest first. token: of whoever asks.
    [[nodiscard]] std::vector<SignIn> sign_ins(std::string_view token) const;
    // What another program changed; members who are gone are told of. Writer thread only.
    base::Done read_again(keep::Connection& connection);

    // staff_sign_in.cpp
    // A new one-time token for making the owner; the one before it is void. Valid for owner_link_time_max, once.
    std::string new_owner_token();
    // Faults: forbidden (the token is wrong, used or too old), invalid (name or password).
    base::Result<SignedIn> make_owner(std::string_view owner_token, std::string_view name, std::string_view password);
    // A wrong name and a wrong password are refused alike, in the same time. code: of the second factor, or empty.
    // may_try: asked before a code is looked at, once the password was right.
    SignInResult sign_in(
        std::string_view name, std::string_view password, std::string_view code = {},
        const MayTry& may_try = [] { return true; });
    // Of the member; for what asks the password again.
    [[nodiscard]] bool password_is(base::StaffId id, std::string_view password) const;
    // Unknown tokens are fine.
    void sign_out(std::string_view token);

    // staff_changes.cpp
    // Adds a member and signs in. Faults: invalid (name or password), conflict (name taken), too_many (staff_max).
    base::Result<SignedIn> add(std::string_view name, std::string_view password, Role role, const InTransaction& also);
    // Ends all sign-ins. Faults: invalid (password), not_found.
    base::Done replace_password(base::StaffId id, std::string_view password, const InTransaction& also);
    // Asks the old password; ends the member's other sign-ins. Faults: unauthorised (the old one), invalid (the new).
    base::Done change_password(std::string_view token, std::string_view old_password, std::string_view new_password);
    // A role that changes or a member who goes loses the live updates; who goes, the sign-ins and links too. Faults:
    // not_found, conflict (nobody who can manage the team would be left).
    base::Result<StaffMember> change(const Actor& by, base::StaffId id, const MemberChange& change);
    // For good: the name, the sign-ins, links, second factor and own views go, what was assigned to the member is
    // nobody's, and notes and shared views stay without a name. Faults: not_found, conflict (the last owner).
    base::Done remove(const Actor& by, base::StaffId id);
    // Fault: not_found.
    base::Done end_sign_in(std::string_view token, base::SessionId id);
    base::Done end_other_sign_ins(std::string_view token);

    // staff_factor.cpp
    // From now on the member signs in with the secret that SecondFactors began, if this is its code. Returns recovery
    // codes, to be shown once. Fault: unauthorised (the code).
    base::Result<std::vector<std::string>> turn_factor_on(base::StaffId id, std::string_view code);
    // Faults: unauthorised (the code), conflict (it is demanded of all), not_found (there is none).
    base::Done turn_factor_off(base::StaffId id, std::string_view code);
    // In the place of those there are. Faults: unauthorised (the code), not_found (there is no second factor).
    base::Result<std::vector<std::string>> renew_recovery_codes(base::StaffId id, std::string_view code);
    base::Result<std::int64_t> recovery_codes_left(base::StaffId id);
    // Of somebody who lost it. Ends their sign-ins. Fault: not_found.
    base::Done reset_factor(const Actor& by, base::StaffId id);
    // Whether everybody must have one: whoever has none may do nothing but set it up.
    [[nodiscard]] bool factor_demanded() const;
    base::Done demand_factor(const Actor& by, bool demanded);

private:
    struct Session {
        base::StaffId staff;
        base::WallTime ends;
    };
    using Sessions = std::map<seal::TokenHash, Session>;
    Staff(keep::Store& store, StaffActions& actions, SecondFactors& factors, const base::Clock& clock,
          base::Random& random, TeamListeners listeners)
        : store_(store),
          actions_(actions),
          factors_(factors),
          clock_(clock),
          random_(random),
          listeners_(std::move(listeners)) {}
    // also: within the same transaction.
    base::Result<SignedIn> add_as(StaffActionKind kind, std::string_view name, std::string_view password, Role role,
                                  const InTransaction& also);
    base::Result<SignedIn> start_session(const keep::StoredStaff& verified, const InTransaction& also);
    // Uses up a code of the member's within the transaction of `work`.
    base::Done with_code(const StaffAction& action, std::string_view code, const InTransaction& work,
                         const std::function<void()>& committed);
    [[nodiscard]] std::optional<keep::StoredStaff> stored(base::StaffId id) const;
    // On the writer thread, after the commit.
    void adopt(const keep::StoredStaff& staff);
    void forget_sessions(base::StaffId id, const std::optional<seal::TokenHash>& but);

    keep::Store& store_;
    StaffActions& actions_;
    SecondFactors& factors_;
    const base::Clock& clock_;
    base::Random& random_;
    TeamListeners listeners_;
    mutable std::mutex mutex_;
    std::map<base::StaffId, keep::StoredStaff> staff_;
    Sessions sessions_;
    bool factor_demanded_ = false;
    std::optional<seal::TokenHash> owner_token_;
    base::SteadyTime owner_token_made_{};
};

// Fault: invalid, saying what is missing.
base::Done check_staff_name(std::string_view name);
base::Done check_password(std::string_view password);

}  // namespace wordkeep::crm
