// The keys of one store, opened: master key -> data key -> mailbox key, staff key and epoch keys.
//
// The wrapped keys lie in the database, the master key outside it. The epoch keys change with time: tick() rotates
// them, and what rotated out is overwritten on disk and wiped in memory once the last delivery under way is done.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "base/clock.hpp"
#include "base/ids.hpp"
#include "base/log.hpp"
#include "base/result.hpp"
#include "keep/store.hpp"
#include "seal/epochs.hpp"
#include "seal/secret.hpp"
#include "seal/vault.hpp"

namespace wordkeep::crm {

class KeyChain {
public:
    // Opens the keys, or makes them in a new store, and brings the epochs up to date. Fault: corrupt if the master key
    // doesn't open the data key. Not on an I/O thread. store, clock and log outlive it.
    static base::Result<std::unique_ptr<KeyChain>> open(keep::Store& store, const seal::SecretKey& master,
                                                        std::chrono::days epoch_length, const base::Clock& clock,
                                                        base::Log& log);

    [[nodiscard]] const seal::Vault& vault() const { return vault_; }
    // The keys for one delivery: hold it for that delivery only.
    [[nodiscard]] std::shared_ptr<const seal::EpochKeys> epoch_keys() const;
    // The same account has the same mailbox for the life of the store, and its number isn't stored.
    [[nodiscard]] base::MailboxId mailbox(std::string_view account) const;
    // A number that only this store can make of a text, for codes that need not be remembered to be recognised.
    [[nodiscard]] std::uint64_t check_number(std::string_view text) const;

    // What staff's own secrets lie under, and what is derived for them; stays when the data key is replaced.
    [[nodiscard]] const seal::SecretKey& staff_key() const { return staff_key_; }

    // Rotates if it is time. Not on an I/O thread. A fault (the store can't be written) leaves everything as it was.
    base::Done tick();

private:
    struct Opened;
    KeyChain(Opened&& opened, keep::Store& store, std::chrono::seconds epoch_length, const base::Clock& clock,
             base::Log& log);
    base::Done load_epochs();

    keep::Store& store_;
    const base::Clock& clock_;
    base::Log& log_;
    std::chrono::seconds epoch_length_;
    seal::Vault vault_;
    seal::SecretKey data_key_;
    seal::SecretKey mailbox_key_;
    seal::SecretKey staff_key_;
    mutable std::mutex mutex_;
    std::shared_ptr<const seal::EpochKeys> epoch_keys_;
};

}  // namespace wordkeep::crm
