// The master key lives outside the database, in a file of mode 0600: 64 hex digits, or the same key wrapped under a
// passphrase. Formats: docs/formats/wrapped-key.md.
//
// Lost, nothing can be recovered; so the messages here say what to look for, and never guess.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

// What a passphrase costs to try: argon2id.
struct PassphraseCost {
    unsigned passes = 3;
    unsigned memory_kib = 256 * 1024;  // some 0.7 s on a small server
};

inline constexpr std::size_t passphrase_bytes_min = 10;
inline constexpr std::size_t passphrase_bytes_max = 1024;

// Asked only if the file's key is wrapped under one.
using PassphraseSource = std::function<base::Result<base::FleetingText>()>;

// The file's text for a key: plain, or wrapped under a passphrase.
[[nodiscard]] base::FleetingText master_key_text(const SecretKey& key);
// Fault: invalid (too short or too long a passphrase), unavailable (no memory for it).
base::Result<base::FleetingText> master_key_text(const SecretKey& key, std::string_view passphrase,
                                                 PassphraseCost cost = {});

// Creates the file with mode 0600. Fault: conflict if it exists, unavailable if it can't be written.
base::Done write_master_key(const std::string& path, const base::FleetingText& text);
// The same with a new random key in plain form.
base::Result<SecretKey> create_master_key(const std::string& path);

// Faults: not_found, forbidden (readable by others), invalid (neither form), unauthorised (another passphrase),
// whatever passphrase says.
base::Result<SecretKey> read_master_key(const std::string& path, const PassphraseSource& passphrase);
// Whether the file's key is wrapped under a passphrase. Faults as above.
base::Result<bool> wants_passphrase(const std::string& path);

}  // namespace wordkeep::seal
