#include "seal/vault.hpp"

#include <sodium.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

namespace wordkeep::seal {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_bytes = 1 + nonce_bytes;
// Texts are padded to a multiple of this, so that a length tells a size class only.
constexpr std::size_t padding_block_bytes = 64;

using AssociatedData = std::array<unsigned char, 2 + sizeof(std::int64_t)>;

AssociatedData associated_data(std::uint8_t key_number, SealedTable table, std::int64_t row) {
    AssociatedData data{};
    data[0] = key_number;
    data[1] = static_cast<unsigned char>(table);
    for (std::size_t at = 0; at < sizeof(row); ++at) {  // big endian, whatever the machine
        data[2 + at] = static_cast<unsigned char>(static_cast<std::uint64_t>(row) >> (8 * (sizeof(row) - 1 - at)));
    }
    return data;
}

base::Result<base::Masked> broken() {
    return base::fault(base::FaultKind::corrupt, "a sealed text does not open: another key, or changed bytes");
}

}  // namespace

Vault::Vault(SecretKey data_key, std::uint8_t key_number, std::optional<SecretKey> old)
    : key_(std::move(data_key)), key_number_(key_number), old_(std::move(old)) {}

base::Masked Vault::text_in(const StreamChunk& chunk, std::size_t at, std::size_t bytes) {
    return base::Masked(std::string(reinterpret_cast<const char*>(chunk.plain().data()) + at, bytes));
}

const SecretKey* Vault::key_of(std::uint8_t number) const {
    if (number == key_number_) {
        return &key_;
    }
    return old_ && next_key_number(number) == key_number_ ? &*old_ : nullptr;
}

base::Sealed Vault::seal(SealedTable table, std::int64_t row, const base::Masked& text) const {
    const std::string_view plain = text.text();
    const std::size_t padded_bytes = (plain.size() / padding_block_bytes + 1) * padding_block_bytes;
    std::vector<std::byte> bytes(head_bytes + padded_bytes + tag_bytes);
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    out[0] = key_number_;
    randombytes_buf(out + 1, nonce_bytes);

    // The plaintext is padded in the place where its ciphertext will stand: no second buffer to wipe.
    unsigned char* body = out + head_bytes;
    std::memcpy(body, plain.data(), plain.size());
    std::size_t length = 0;
    sodium_pad(&length, body, plain.size(), padding_block_bytes, padded_bytes);
    const AssociatedData bound = associated_data(key_number_, table, row);
    crypto_aead_xchacha20poly1305_ietf_encrypt(body, nullptr, body, length, bound.data(), bound.size(), nullptr,
                                               out + 1, key_.data());
    return base::Sealed(std::move(bytes));
}

base::Result<base::Masked> Vault::open(SealedTable table, std::int64_t row, const base::Sealed& sealed) const {
    const std::span<const std::byte> bytes = sealed.bytes();
    if (bytes.size() < head_bytes + tag_bytes + padding_block_bytes) {
        return broken();
    }
    const auto number = static_cast<std::uint8_t>(bytes[0]);
    const SecretKey* key = key_of(number);
    if (key == nullptr) {
        return broken();
    }
    const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
    const AssociatedData bound = associated_data(number, table, row);
    std::string plain(bytes.size() - head_bytes - tag_bytes, '\0');
    auto* out = reinterpret_cast<unsigned char*>(plain.data());
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, in + head_bytes, bytes.size() - head_bytes,
                                                   bound.data(), bound.size(), in + 1, key->data()) != 0) {
        return broken();
    }
    std::size_t length = 0;
    if (sodium_unpad(&length, out, plain.size(), padding_block_bytes) != 0) {
        return broken();
    }
    plain.resize(length);
    return base::Masked(std::move(plain));
}

}  // namespace wordkeep::seal
