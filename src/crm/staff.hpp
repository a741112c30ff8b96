// Staff: who may work at the desk, and who is signed in.
//
// All of it is staff's own data; nothing here touches a message. The table of staff and the sign-ins are small, so they
// are held in memory and written through. Passwords are kept as argon2id hashes, sign-in tokens as hashes too: a thief
// of the database can sign in as nobody.
#pragma once

#include <array>
#include <cstdint>
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
#include "keep/store.hpp"
#include "seal/password.hpp"

namespace wordkeep::crm {

enum class Role : std::uint8_t { owner = 0, privacy_officer = 1, agent = 2 };
[[nodiscard]] std::string_view role_name(Role role);  // "owner", "privacy_officer", "agent"

struct StaffMember {
    base::StaffId id;
    std::string name;
    Role role;
};

struct SignedIn {
    StaffMember member;
    std::string token;  // for the cookie; not kept here
};

// Thread-safe. Everything that checks a password takes some 50 ms and writes: never on an I/O thread.
class Staff {
public:
    // Fault: what the store says.
    static base::Result<std::unique_ptr<Staff>> open(keep::Store& store, const base::Clock& clock,
                                                     base::Random& random);

    [[nodiscard]] bool has_owner() const;
    // A new one-time token for making the owner; the one before it is void. Valid for owner_link_time_max, once.
    std::string new_owner_token();

    // Faults: forbidden (the token is wrong, used or too old, or there is an owner), invalid (name or password).
    base::Result<SignedIn> make_owner(std::string_view owner_token, std::string_view name, std::string_view password);
    // Faults: unauthorised (name or password; the same answer for both, in the same time), too_many.
    base::Result<SignedIn> sign_in(std::string_view name, std::string_view password);
    // Unknown tokens are fine.
    void sign_out(std::string_view token);
    // Who this token belongs to; cheap.
    [[nodiscard]] std::optional<StaffMember> who(std::string_view token) const;
    [[nodiscard]] std::optional<StaffMember> member(base::StaffId id) const;
    // By name.
    [[nodiscard]] std::vector<StaffMember> members() const;

private:
    struct Known {
        StaffMember member;
        std::string password_hash;
    };
    struct Session {
        base::StaffId staff;
        base::WallTime ends;
    };
    Staff(keep::Store& store, const base::Clock& clock, base::Random& random)
        : store_(store), clock_(clock), random_(random) {}
    base::Result<SignedIn> start_session(const StaffMember& member);

    keep::Store& store_;
    const base::Clock& clock_;
    base::Random& random_;
    mutable std::mutex mutex_;
    std::map<base::StaffId, Known> staff_;
    std::map<seal::TokenHash, Session> sessions_;
    std::optional<seal::TokenHash> owner_token_;
    base::SteadyTime owner_token_made_{};
};

// Fault: invalid, saying what is missing.
base::Done check_staff_name(std::string_view name);
base::Done check_password(std::string_view password);

}  // namespace wordkeep::crm
