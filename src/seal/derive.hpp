// Keys made of a key, one for each purpose, and tags that only the holder of a key can make.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "seal/secret.hpp"

namespace wordkeep::seal {

// BLAKE2b(key, purpose): the same for the same two; tells nothing of the key, nor of another purpose's.
[[nodiscard]] SecretKey derive_key(const SecretKey& key, std::string_view purpose);

// BLAKE2b-256(key, text) in URL-safe base64: 43 characters.
[[nodiscard]] std::string tag_of(const SecretKey& key, std::string_view text);

// BLAKE2b-256(key, bytes).
using Mac = std::array<std::byte, 32>;
[[nodiscard]] Mac mac_of(const SecretKey& key, std::span<const std::byte> bytes);
// In a time that doesn't tell where they differ.
[[nodiscard]] bool same(const Mac& one, const Mac& other);

}  // namespace wordkeep::seal
