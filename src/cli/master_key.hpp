// The master key as the configuration names it, found to be the store's own.
//
// Replacing it takes three steps: the new key is written beside the old one (FILE.new), the store's keys are wrapped
// under it in one transaction, and it takes the old one's place, which stays as FILE.old for the backups made until
// then. A process that is killed in between leaves either key file as the right one; whoever opens the store next
// finds out which, and finishes.
#pragma once

#include <optional>
#include <string>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "keep/sql.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"

namespace wordkeep::cli {

// Faults say what to bring back. Warns on standard error if keys can't be locked in memory.
base::Result<seal::SecretKey> open_master_key(const Config& config, keep::Connection& connection);
base::Result<seal::SecretKey> open_master_key(const Config& config, keep::Store& store);

// How a new master key's file is made.
struct NewKeyFile {
    std::string to;                                  // empty: in the place of the one in use
    std::optional<base::FleetingText> passphrase{};  // none: 64 hex digits
};

struct ReplacedKey {
    std::string file;      // holds the new key
    std::string old_file;  // holds the old one
};

// Replaces the store's master key. What was sealed before stays readable, as only its wrapping changes.
base::Result<ReplacedKey> replace_master_key(const Config& config, keep::Store& store, const NewKeyFile& wanted);

}  // namespace wordkeep::cli
