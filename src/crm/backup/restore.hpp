// Taking a backup over, into an empty store or into one that holds something.
//
// What is there stays as it is; what isn't comes from the backup, its texts sealed with this store's key. What either
// of the two erased is erased in the end: the store's erased ids keep texts of the backup out, and the backup's erased
// ids erase texts of the store. All of it is one transaction, so a restore that is killed has done nothing, and one
// that is run again does nothing more.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "crm/backup/backup_reader.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"
#include "seal/stream.hpp"

namespace wordkeep::crm {

struct RestoreCounts {
    std::int64_t day = 0;         // the backup's, since 1970, UTC
    std::int64_t texts = 0;       // in the backup
    std::int64_t new_texts = 0;   // that aren't in the store: restored, or would be
    std::int64_t known = 0;       // that the store has already
    std::int64_t erased = 0;      // that the store erased since: not restored
    std::int64_t erased_now = 0;  // texts of the store that the backup knows as erased: gone now, or would be
    std::int64_t rows = 0;        // other rows in the backup
    std::int64_t new_rows = 0;    // of them, restored, or would be
};

// done of all, in rows. False: stop; nothing will have changed.
using RestoreProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

// What kind of store it goes into.
struct RestoreTarget {
    keep::Store& store;
    const seal::SecretKey& master;  // the store's
    // The business's own accounts: their mailboxes have other numbers in a store with another mailbox key.
    std::vector<std::string> accounts;
};

// Reads all of it, opens every text, and changes nothing. store: what it is compared with; null: nothing. Faults as
// read_backup.
base::Result<RestoreCounts> check_backup(const seal::SecretKey& backup_key, const seal::Source& source,
                                         keep::Connection* store, const RestoreProgress& progress);

// The same backup must have been checked before. Not on an I/O thread. Faults: as read_backup, conflict (stopped),
// unavailable (the store can't be written); nothing has changed then.
base::Result<RestoreCounts> restore_backup(const RestoreTarget& target, const seal::SecretKey& backup_key,
                                           const seal::Source& source, const RestoreProgress& progress);

}  // namespace wordkeep::crm
