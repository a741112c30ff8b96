// Keys by which other programs use the API, each with scopes: a part of the rights that staff have.
//
// A key is 256 bits of chance, shown once. Kept is a keyed hash of it, a fast one: nobody guesses 256 bits, so a slow
// hash would protect nothing and let strangers keep the server busy. The keys are few, so they are held in memory and
// written through, like sign-ins.
//
// A key is no person: it may never manage the team, sign-ins, passwords or keys, connect an account or steer masking.
#pragma once

#include <chrono>
#include <cstdint>
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
#include "base/token_bucket.hpp"
#include "crm/roles.hpp"
#include "crm/staff_actions.hpp"
#include "keep/api_key_table.hpp"
#include "keep/store.hpp"
#include "seal/derive.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

struct ApiKey {
    base::ApiKeyId id;
    std::string name;
    Rights scopes;
    std::chrono::sys_days made;
    std::optional<base::WallTime> ends{};
    std::optional<std::chrono::sys_days> used{};
};

struct NewApiKey {
    ApiKey key;
    std::string text;  // for the one who made it; not kept here
};

// What a request with a key meets.
struct KeyRefusal {
    base::Fault fault;             // unauthorised: unknown; too_many: come later
    std::chrono::seconds wait{0};  // of too_many
};
using KeyAnswer = std::expected<ApiKey, KeyRefusal>;

// Thread-safe. What writes is not for an I/O thread.
class ApiKeys {
public:
    // staff_key: the store's. ended: hears of a key that works no more; must be quick. Everything it refers to outlives
    // it. Fault: what the store says.
    static base::Result<std::unique_ptr<ApiKeys>> open(keep::Store& store, StaffActions& actions,
                                                       const seal::SecretKey& staff_key, const base::Clock& clock,
                                                       base::Random& random, std::function<void(base::ApiKeyId)> ended);

    // By name.
    [[nodiscard]] std::vector<ApiKey> list() const;
    // days: how long it works; none: until it is revoked. Faults: invalid (the name, no scope), too_many
    // (api_keys_max).
    base::Result<NewApiKey> make(const Actor& by, std::string_view name, Rights scopes,
                                 std::optional<std::chrono::days> days);
    // Fault: not_found.
    base::Done revoke(const Actor& by, base::ApiKeyId id);

    // Whose key this is, and whether it may be used now: each has a pace of its own, and so have keys that nobody has,
    // all together. Unknown ones never slow down a known one.
    [[nodiscard]] KeyAnswer enter(std::string_view text);
    // Tells of keys that ended since.
    void tick();
    // What another program changed. Writer thread only.
    base::Done read_again(keep::Connection& connection);

private:
    struct Known {
        keep::StoredApiKey stored;
        base::TokenBucket pace;
    };
    ApiKeys(keep::Store& store, StaffActions& actions, const seal::SecretKey& staff_key, const base::Clock& clock,
            base::Random& random, std::function<void(base::ApiKeyId)> ended);
    [[nodiscard]] std::int64_t today() const;
    void note_used(base::ApiKeyId id, std::int64_t day);
    void adopt(const keep::StoredApiKey& stored);

    keep::Store& store_;
    StaffActions& actions_;
    seal::SecretKey hash_key_;
    const base::Clock& clock_;
    base::Random& random_;
    std::function<void(base::ApiKeyId)> ended_;
    mutable std::mutex mutex_;
    std::map<seal::Mac, Known> keys_;
    base::TokenBucket unknown_;
};

}  // namespace wordkeep::crm
