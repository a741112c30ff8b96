// Masked <-> Sealed: XChaCha20-Poly1305 with a random nonce, bound to table and row, padded so that lengths don't tell.
//
// Format (docs/formats/sealed-text.md): 1 byte key number | 24 bytes nonce | ciphertext and 16 bytes tag. Associated
// data: key number, table, row id. A sealed text moved to another row or table doesn't open.
//
// Data keys are numbered 1 to 255 in a circle. While one is replaced (crm/data_key_rotation.hpp), a vault holds two: it
// seals with the new one and opens what either sealed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/masked.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "seal/secret.hpp"
#include "seal/stream.hpp"

namespace wordkeep::seal {

using base::SealedTable;

[[nodiscard]] constexpr std::uint8_t next_key_number(std::uint8_t number) {
    return static_cast<std::uint8_t>(number % 255 + 1);
}

// Thread-safe after construction.
class Vault {
public:
    // old: the key of the number before, while texts sealed with it may be left.
    Vault(SecretKey data_key, std::uint8_t key_number, std::optional<SecretKey> old = std::nullopt);

    [[nodiscard]] base::Sealed seal(SealedTable table, std::int64_t row, const base::Masked& text) const;
    // Fault: corrupt (another key, another row, or changed bytes).
    [[nodiscard]] base::Result<base::Masked> open(SealedTable table, std::int64_t row,
                                                  const base::Sealed& sealed) const;

    // A text in a backup: it was a Masked when it was written, and the chunk has proved unchanged. It lies within
    // plain().
    [[nodiscard]] static base::Masked text_in(const StreamChunk& chunk, std::size_t at, std::size_t bytes);

private:
    [[nodiscard]] const SecretKey* key_of(std::uint8_t number) const;

    SecretKey key_;
    std::uint8_t key_number_;
    std::optional<SecretKey> old_;
};

}  // namespace wordkeep::seal
