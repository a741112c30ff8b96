#include "seal/derive.hpp"

#include <sodium.h>

#include <array>
#include <cstddef>

namespace wordkeep::seal {

namespace {

std::array<std::byte, key_bytes> keyed_hash(const SecretKey& key, std::string_view text) {
    std::array<std::byte, key_bytes> hash{};
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), key.data(), key_bytes);
    return hash;
}

}  // namespace

SecretKey derive_key(const SecretKey& key, std::string_view purpose) {
    auto hash = keyed_hash(key, purpose);
    return SecretKey::take(hash);
}

std::string tag_of(const SecretKey& key, std::string_view text) {
    const auto hash = keyed_hash(key, text);
    std::array<char, sodium_base64_ENCODED_LEN(key_bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> tag{};
    sodium_bin2base64(tag.data(), tag.size(), reinterpret_cast<const unsigned char*>(hash.data()), hash.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return tag.data();
}

}  // namespace wordkeep::seal
