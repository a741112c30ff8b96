// Keys made of a key, one for each purpose, and tags that only the holder of a key can make.
#pragma once

#include <string>
#include <string_view>

#include "seal/secret.hpp"

namespace wordkeep::seal {

// BLAKE2b(key, purpose): the same for the same two; tells nothing of the key, nor of another purpose's.
[[nodiscard]] SecretKey derive_key(const SecretKey& key, std::string_view purpose);

// BLAKE2b-256(key, text) in URL-safe base64: 43 characters.
[[nodiscard]] std::string tag_of(const SecretKey& key, std::string_view text);

}  // namespace wordkeep::seal
