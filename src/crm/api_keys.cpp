#include "crm/api_keys.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/team_limits.hpp"
#include "crm/api_key_text.hpp"
#include "crm/staff.hpp"
#include "keep/view_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

ApiKey key_of(const keep::StoredApiKey& stored) {
    const auto day = [](std::int64_t number) { return std::chrono::sys_days(std::chrono::days(number)); };
    return {stored.id,
            stored.name,
            Rights::from_stored(stored.scopes),
            day(stored.made),
            stored.ends ? std::optional(base::WallTime(std::chrono::seconds(*stored.ends))) : std::nullopt,
            stored.used ? std::optional(day(*stored.used)) : std::nullopt};
}

bool has_ended(const keep::StoredApiKey& stored, base::WallTime now) {
    return stored.ends && *stored.ends <= now.time_since_epoch().count();
}

base::TokenBucket fresh_pace() {
    return {base::limits::key_requests_burst, base::limits::key_requests_pause};
}

std::unexpected<KeyRefusal> come_later(const base::TokenBucket& bucket, base::SteadyTime now) {
    return std::unexpected(KeyRefusal{{FaultKind::too_many, "too many requests with a key; wait before the next one"},
                                      std::chrono::ceil<std::chrono::seconds>(bucket.wait(now))});
}

}  // namespace

ApiKeys::ApiKeys(keep::Store& store, StaffActions& actions, const seal::SecretKey& staff_key, const base::Clock& clock,
                 base::Random& random, std::function<void(base::ApiKeyId)> ended)
    : store_(store),
      actions_(actions),
      hash_key_(seal::derive_key(staff_key, "wordkeep api keys")),
      clock_(clock),
      random_(random),
      ended_(std::move(ended)),
      unknown_(base::limits::unknown_keys_burst, base::limits::unknown_keys_pause) {}

base::Result<std::unique_ptr<ApiKeys>> ApiKeys::open(keep::Store& store, StaffActions& actions,
                                                     const seal::SecretKey& staff_key, const base::Clock& clock,
                                                     base::Random& random, std::function<void(base::ApiKeyId)> ended) {
    std::unique_ptr<ApiKeys> keys(new ApiKeys(store, actions, staff_key, clock, random, std::move(ended)));
    base::Done done = store.run([&](keep::Connection& connection) { return keys->read_again(connection); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return keys;
}

base::Done ApiKeys::read_again(keep::Connection& connection) {
    std::map<seal::Mac, Known> found;
    base::Done read = keep::each_api_key(connection, [&](keep::StoredApiKey stored) {
        const auto hash = stored.hash;
        found.emplace(hash, Known{std::move(stored), fresh_pace()});
        return true;
    });
    if (!read) {
        return read;
    }
    std::vector<base::ApiKeyId> gone;
    {
        const std::scoped_lock lock(mutex_);
        for (auto& [hash, known] : keys_) {
            const auto now = found.find(hash);
            if (now == found.end()) {
                gone.push_back(known.stored.id);
            } else {
                now->second.pace = known.pace;
            }
        }
        keys_.swap(found);
    }
    std::ranges::for_each(gone, ended_);
    return {};
}

std::vector<ApiKey> ApiKeys::list() const {
    std::vector<ApiKey> keys;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [hash, known] : keys_) {
            keys.push_back(key_of(known.stored));
        }
    }
    std::ranges::sort(keys, [](const ApiKey& one, const ApiKey& other) {
        return std::tie(one.name, one.id) < std::tie(other.name, other.id);
    });
    return keys;
}

std::int64_t ApiKeys::today() const {
    return std::chrono::floor<std::chrono::days>(clock_.wall()).time_since_epoch().count();
}

void ApiKeys::adopt(const keep::StoredApiKey& stored) {
    const std::scoped_lock lock(mutex_);
    keys_.insert_or_assign(stored.hash, Known{stored, fresh_pace()});
}

base::Result<NewApiKey> ApiKeys::make(const Actor& by, std::string_view name, Rights scopes,
                                      std::optional<std::chrono::days> days) {
    if (auto fits = check_staff_name(name); !fits) {
        return std::unexpected(fits.error());
    }
    if (scopes.none() || !scopes.within(scopes_for_keys())) {
        return base::fault(FaultKind::invalid,
                           "a key needs at least one scope, and only those that a program may have");
    }
    {
        const std::scoped_lock lock(mutex_);
        if (keys_.size() >= base::limits::api_keys_max) {
            return base::fault(FaultKind::too_many, "there are as many keys as can be; revoke one first");
        }
    }
    std::string text = new_api_key_text();
    keep::StoredApiKey stored{base::ApiKeyId::from_bits(random_.bits()), std::string(name), scopes.stored(),
                              seal::mac_of(hash_key_, std::as_bytes(std::span(text))), today()};
    if (days) {
        stored.ends = (clock_.wall() + *days).time_since_epoch().count();
    }
    base::Done done = actions_.run(
        {{.kind = StaffActionKind::key_made, .actor = by, .key = stored.id}},
        [&](keep::Connection& connection) { return keep::insert_api_key(connection, stored); }, [&] { adopt(stored); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return NewApiKey{key_of(stored), std::move(text)};
}

base::Done ApiKeys::revoke(const Actor& by, base::ApiKeyId id) {
    return actions_.run(
        {{.kind = StaffActionKind::key_revoked, .actor = by, .key = id}},
        [&](keep::Connection& connection) -> base::Done {
            auto gone = keep::delete_api_key(connection, id);
            // Nobody else sees them.
            return gone ? keep::delete_own_views(connection, *base::StaffId::from_stored(id.value())) : gone;
        },
        [&] {
            {
                const std::scoped_lock lock(mutex_);
                std::erase_if(keys_, [&](const auto& entry) { return entry.second.stored.id == id; });
            }
            ended_(id);
        });
}

void ApiKeys::note_used(base::ApiKeyId id, std::int64_t day) {
    keep::Work work{[id, day](keep::Connection& connection) { return keep::set_api_key_used(connection, id, day); },
                    [](base::Done) {}};
    (void)store_.submit(std::move(work));  // tomorrow it is tried again
}

KeyAnswer ApiKeys::enter(std::string_view text) {
    const base::SteadyTime now = clock_.steady();
    const std::int64_t day = today();
    std::optional<ApiKey> entered;
    bool first_today = false;
    {
        // The hash is keyed, so that the time of looking it up tells nothing.
        const bool fits = is_api_key_text(text);
        const seal::Mac hash = fits ? seal::mac_of(hash_key_, std::as_bytes(std::span(text))) : seal::Mac{};
        const std::scoped_lock lock(mutex_);
        const auto found = fits ? keys_.find(hash) : keys_.end();
        if (found == keys_.end() || has_ended(found->second.stored, clock_.wall())) {
            if (!unknown_.take(now)) {
                return come_later(unknown_, now);
            }
            return std::unexpected(KeyRefusal{
                {FaultKind::unauthorised, fits ? "this key is not known here: it was revoked, or it has ended"
                                               : "this is no key: it is cut short or mistyped"}});
        }
        Known& known = found->second;
        if (!known.pace.take(now)) {
            return come_later(known.pace, now);
        }
        first_today = std::exchange(known.stored.used, day) != day;
        entered = key_of(known.stored);
    }
    if (first_today) {
        note_used(entered->id, day);
    }
    return *entered;
}

void ApiKeys::tick() {
    std::vector<base::ApiKeyId> ended;
    {
        const base::WallTime now = clock_.wall();
        const std::scoped_lock lock(mutex_);
        for (const auto& [hash, known] : keys_) {
            if (has_ended(known.stored, now)) {
                ended.push_back(known.stored.id);
            }
        }
    }
    std::ranges::for_each(ended, ended_);
}

}  // namespace wordkeep::crm
