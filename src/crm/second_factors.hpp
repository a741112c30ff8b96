// Second factors: a code of an authenticator app beside the password, and recovery codes for when the app is lost.
//
// The shared secret lies in the store wrapped under a key of its own, bound to the member; recovery codes as keyed
// hashes, so that a thief of the database can't try them out. A secret that is being set up lives here, in memory,
// until the first right code proves that the app has it.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"
#include "keep/staff_table.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

// Thread-safe.
class SecondFactors {
public:
    // staff_key: crm::KeyChain's. clock outlives it.
    SecondFactors(const seal::SecretKey& staff_key, const base::Clock& clock);

    // A new secret for the member's app, as people type it; the one before it that was not confirmed is void. Fault:
    // busy (too many are being set up).
    base::Result<std::string> begin(base::StaffId member);
    // Within a transaction: the secret that was begun is the member's from now on, if this is its code. Returns what
    // the store holds of it. Fault: unauthorised (the code is wrong, or nothing was begun).
    base::Result<std::vector<std::byte>> confirm(keep::Connection& connection, base::StaffId member,
                                                 std::string_view code);
    // What was begun is done with.
    void forget(base::StaffId member);
    // Within a transaction: the code of the app or a recovery code, used up by this. Faults: unauthorised (wrong, or
    // used before), corrupt (the secret doesn't open).
    base::Done use(keep::Connection& connection, const keep::StoredStaff& member, std::string_view code);
    // Within a transaction; in the place of those there are. To be shown once.
    base::Result<std::vector<std::string>> make_recovery_codes(keep::Connection& connection, base::StaffId member);

private:
    struct Begun {
        seal::SecretKey secret;
        base::SteadyTime until;
    };
    [[nodiscard]] std::string recovery_hash(base::StaffId member, std::string_view code) const;

    seal::SecretKey wrap_key_;
    seal::SecretKey recovery_key_;
    const base::Clock& clock_;
    std::mutex mutex_;
    std::map<base::StaffId, Begun> begun_;
};

}  // namespace wordkeep::crm
