#include "seal/wrap.hpp"

#include <sodium.h>

#include <array>

namespace wordkeep::seal {

namespace {
constexpr unsigned char version = 1;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(wrapped_key_bytes == 1 + nonce_bytes + key_bytes + tag_bytes);

const unsigned char* purpose_bytes(std::string_view purpose) {
    return reinterpret_cast<const unsigned char*>(purpose.data());
}
}  // namespace

std::vector<std::byte> wrap_key(const SecretKey& outer, std::string_view purpose, const SecretKey& inner) {
    std::vector<std::byte> wrapped(wrapped_key_bytes);
    auto* out = reinterpret_cast<unsigned char*>(wrapped.data());
    out[0] = version;
    randombytes_buf(out + 1, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + 1 + nonce_bytes, nullptr, inner.data(), key_bytes,
                                               purpose_bytes(purpose), purpose.size(), nullptr, out + 1, outer.data());
    return wrapped;
}

base::Result<SecretKey> unwrap_key(const SecretKey& outer, std::string_view purpose,
                                   std::span<const std::byte> wrapped) {
    const auto* in = reinterpret_cast<const unsigned char*>(wrapped.data());
    std::array<std::byte, key_bytes> plain{};
    if (wrapped.size() != wrapped_key_bytes || in[0] != version ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
                                                   in + 1 + nonce_bytes, key_bytes + tag_bytes, purpose_bytes(purpose),
                                                   purpose.size(), in + 1, outer.data()) != 0) {
        return base::fault(base::FaultKind::corrupt, "a wrapped key does not open: another key, or changed bytes");
    }
    return SecretKey::take(plain);
}

}  // namespace wordkeep::seal
