#include "seal/secret.hpp"

#include <sodium.h>

#include <cstring>
#include <utility>

#include "base/check.hpp"

namespace wordkeep::seal {

SecretKey::SecretKey() : bytes_(static_cast<unsigned char*>(sodium_malloc(key_bytes))) {
    // sodium_malloc fails when the limit for locked memory is used up: a bug of the set-up that must not go on.
    base::check(bytes_ != nullptr, "there is locked memory for a key (raise LimitMEMLOCK)");
}

SecretKey::~SecretKey() {
    sodium_free(bytes_);  // wipes; null is fine
}

SecretKey::SecretKey(SecretKey&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)) {}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

SecretKey SecretKey::random() {
    SecretKey key;
    randombytes_buf(key.bytes_, key_bytes);
    return key;
}

SecretKey SecretKey::take(std::span<std::byte, key_bytes> source) {
    SecretKey key;
    std::memcpy(key.bytes_, source.data(), key_bytes);
    sodium_memzero(source.data(), source.size());
    return key;
}

const unsigned char* SecretKey::data() const noexcept {
    return bytes_;
}

SecretKey SecretKey::copy() const {
    SecretKey key;
    std::memcpy(key.bytes_, bytes_, key_bytes);
    return key;
}

}  // namespace wordkeep::seal
