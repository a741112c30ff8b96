// Replacing the data key: every sealed column of every table is sealed anew.
//
// It begins with one transaction: a new key is made and used from then on, and the old one stays beside it. Then rows
// go over in small transactions, each of which leaves a store that works; whatever opens a store with two keys opens
// both kinds of rows. When none is left under the old key, it goes. Stopped or killed anywhere, it goes on when it is
// started again.
//
// Beginning needs a store that no server uses (a server knows the keys it started with); going on doesn't.
#pragma once

#include <cstdint>
#include <functional>

#include "base/result.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

// False: stop here.
using RotationProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

// Not on an I/O thread.
class DataKeyRotation {
public:
    DataKeyRotation(keep::Store& store, const seal::SecretKey& master) : store_(store), master_(master) {}

    // Begun, and not finished yet.
    base::Result<bool> under_way();
    // Does nothing if one is under way. Faults: not_found (no keys yet), corrupt (wrong master key).
    base::Done begin();
    // Seals anew what is left. True: finished, the old key is gone. False: it was stopped. Fault: corrupt, if a row
    // opens under neither key.
    base::Result<bool> go_on(const RotationProgress& progress);

private:
    base::Done finish();

    keep::Store& store_;
    const seal::SecretKey& master_;
};

}  // namespace wordkeep::crm
