// Keys under keys: the data key under the master key, every other key under the data key.
//
// A wrapped key is bound to its purpose, so that one can't be put in the place of another. Format
// (docs/formats/wrapped-key.md): 1 byte version | 24 bytes nonce | 32 bytes ciphertext | 16 bytes tag.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

inline constexpr std::size_t wrapped_key_bytes = 1 + 24 + key_bytes + 16;

inline constexpr std::string_view data_key_purpose = "wordkeep data key";
inline constexpr std::string_view old_data_key_purpose = "wordkeep old data key";
inline constexpr std::string_view epoch_key_purpose = "wordkeep epoch key";
inline constexpr std::string_view mailbox_key_purpose = "wordkeep mailbox key";
inline constexpr std::string_view staff_key_purpose = "wordkeep staff key";

[[nodiscard]] std::vector<std::byte> wrap_key(const SecretKey& outer, std::string_view purpose, const SecretKey& inner);
// Fault: corrupt (another outer key, another purpose, or changed bytes).
[[nodiscard]] base::Result<SecretKey> unwrap_key(const SecretKey& outer, std::string_view purpose,
                                                 std::span<const std::byte> wrapped);

}  // namespace wordkeep::seal
