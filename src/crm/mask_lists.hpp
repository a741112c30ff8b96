// The business's own words in masking: what its owner says must always or never be masked.
//
// They are personal data as often as not (the name of a difficult customer, the owner's own phone), so they are sealed
// in the setting table, and no other staff see them. Saved is at work: the one Masker that intake, notes and erasure
// use adopts them at once. What [mask] of the configuration lists comes on top and can't be changed here.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct MaskWords {
    std::vector<std::string> always;
    std::vector<std::string> never;
};

// Thread-safe; whatever writes waits for the store, so not on an I/O thread. Everything it refers to outlives it.
// also: the last step of what changes something.
class MaskLists {
public:
    // configured: what [mask] says. masker: was made of that.
    MaskLists(keep::Store& store, const seal::Vault& vault, words::MaskOptions configured, words::Masker& masker);

    // Reads what is kept and lets the masker adopt it. Fault: corrupt, or what the store says.
    base::Done load();
    [[nodiscard]] MaskWords words() const;
    // Tells one state of the lists from the next; for If-Match.
    [[nodiscard]] std::string version() const;
    [[nodiscard]] const words::MaskOptions& configured() const { return configured_; }

    // Faults: conflict (version is not the current one), invalid and too_large (naming the list and the place in it).
    base::Done replace(MaskWords words, std::string_view version, const InTransaction& also = nullptr);
    // "This was masked wrongly." False: the word is on the never list already. Faults as above; invalid too if it is on
    // the always list.
    base::Result<bool> add_never(const std::string& word, const InTransaction& also = nullptr);

private:
    base::Result<words::Masker> masker_with(const MaskWords& words) const;
    base::Done keep(MaskWords&& words, const InTransaction& also);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::MaskOptions configured_;
    words::Masker& masker_;
    mutable std::mutex mutex_;
    MaskWords words_;
    std::string version_ = "none";
};

}  // namespace wordkeep::crm
