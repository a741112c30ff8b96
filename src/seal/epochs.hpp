// The id trick: message id = first 63 bits of BLAKE2b(key = epoch key, Instagram's mid).
//
// While an epoch key lives, the same mid gives the same id, so a retry is a primary-key conflict and an edit or unsend
// finds its row. Two keys live at a time; when one's time is over it is destroyed, and the ids made with it are what
// random numbers would be. Everything here is pure: the clock and the store are the caller's.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/clock.hpp"
#include "base/fleeting.hpp"
#include "base/ids.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

struct MessageIds {
    base::MessageId current;
    std::optional<base::MessageId> previous;
};

// Thread-safe; the keys are wiped with the last reference to it.
class EpochKeys {
public:
    EpochKeys(SecretKey current, std::optional<SecretKey> previous);
    [[nodiscard]] MessageIds ids_of(const base::FleetingText& mid) const;

private:
    SecretKey current_;
    std::optional<SecretKey> previous_;
};

// A number in [1, 2^63) that names `text` under `key`: BLAKE2b, as above. Used for mailboxes as well.
[[nodiscard]] std::uint64_t keyed_name(const SecretKey& key, std::string_view text);

// One epoch as the store knows it: it is current until `end`, previous for one more length, then destroyed.
struct Epoch {
    std::int64_t number;
    base::WallTime end;
    auto operator<=>(const Epoch&) const = default;
};

struct EpochPlan {
    std::optional<base::WallTime> new_end;  // start a new epoch that ends then
    std::optional<base::WallTime>
        clamp_end;                  // the current one's end lies too far ahead (the clock was wrong): use this
    bool destroy_previous = false;  // its time is over, or it gives way to the present current one
    bool destroy_current = false;   // slept through: even its time as previous is over
};

// What has to happen at `now`. current: none in a new store.
[[nodiscard]] EpochPlan plan_epochs(std::optional<Epoch> current, std::optional<Epoch> previous, base::WallTime now,
                                    std::chrono::seconds length);

}  // namespace wordkeep::seal
