// Making a backup: one snapshot of the store, as a stream that only the master key opens.
//
// The content goes in key order, with the texts opened (the stream seals them again), so two stores that hold the same
// give the same plain stream, whatever came first, and no engine's own form is in it. What a backup carries is the
// catalogue's to say (keep::InBackup, kept_settings.hpp). The keys of message ids are never in it.
#pragma once

#include <cstdint>
#include <functional>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crm/data_keys.hpp"
#include "keep/catalog_sql.hpp"
#include "keep/sql.hpp"
#include "seal/secret.hpp"
#include "seal/stream.hpp"

namespace wordkeep::crm {

// done of all, in rows. False: stop, and leave the stream without an end.
using BackupProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

struct BackupCounts {
    std::int64_t texts = 0;
    std::int64_t rows = 0;  // of every table, the texts among them
};

// The tables that a backup carries, in its order: erased ids first, so that a restore knows them before the texts.
[[nodiscard]] std::vector<const keep::ExplainedTable*> backup_tables();

// snapshot: a connection whose view doesn't change. now: only its day goes into the stream. Faults: corrupt (a text
// doesn't open, a column without an explanation), conflict (stopped), whatever sink says.
base::Result<BackupCounts> write_backup(keep::Connection& snapshot, const seal::SecretKey& master, base::WallTime now,
                                        const seal::Sink& sink, const BackupProgress& progress);

}  // namespace wordkeep::crm
