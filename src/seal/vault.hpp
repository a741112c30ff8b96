// Masked <-> Sealed: XChaCha20-Poly1305 with a random nonce, bound to table and row, padded so that lengths don't tell.
//
// Format (docs/formats/sealed-text.md): 1 byte key number | 24 bytes nonce | ciphertext and 16 bytes tag. Associated
// data: key number, table, row id. A sealed text moved to another row or table doesn't open.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/masked.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

using base::SealedTable;

// Thread-safe after construction.
class Vault {
public:
    Vault(SecretKey data_key, std::uint8_t key_number);

    [[nodiscard]] base::Sealed seal(SealedTable table, std::int64_t row, const base::Masked& text) const;
    // Fault: corrupt (another key, another row, or changed bytes).
    [[nodiscard]] base::Result<base::Masked> open(SealedTable table, std::int64_t row,
                                                  const base::Sealed& sealed) const;

private:
    SecretKey key_;
    std::uint8_t key_number_;
};

}  // namespace wordkeep::seal
