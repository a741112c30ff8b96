#include "seal/derive.hpp"

#include <sodium.h>

namespace wordkeep::seal {

namespace {

Mac keyed_hash(const SecretKey& key, std::string_view text) {
    return mac_of(key, std::as_bytes(std::span(text)));
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

Mac mac_of(const SecretKey& key, std::span<const std::byte> bytes) {
    Mac mac{};
    crypto_generichash(reinterpret_cast<unsigned char*>(mac.data()), mac.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), key.data(), key_bytes);
    return mac;
}

bool same(const Mac& one, const Mac& other) {
    return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace wordkeep::seal
