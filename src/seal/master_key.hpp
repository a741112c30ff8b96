// The master key lives outside the database: a file of mode 0600 with 64 hex digits, or a systemd credential.
//
// Lost, nothing can be recovered; so the messages here say what to look for, and never guess.
#pragma once

#include <string>

#include "base/result.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

// Creates the file with mode 0600 and a new random key. Fault: conflict if it exists, unavailable if it can't be
// written.
base::Result<SecretKey> create_master_key(const std::string& path);
// Faults: not_found, forbidden (readable by others), invalid (not 64 hex digits).
base::Result<SecretKey> read_master_key(const std::string& path);

}  // namespace wordkeep::seal
