#include "seal/proof_of_work.hpp"

#include <sodium.h>

#include <array>
#include <bit>
#include <cstdint>

namespace wordkeep::seal {

unsigned proof_bits(std::string_view challenge, std::string_view answer) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const std::string_view part : {challenge, std::string_view("."), answer}) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state, hash.data());
    unsigned bits = 0;
    for (const std::uint8_t byte : hash) {
        bits += static_cast<unsigned>(std::countl_zero(byte));
        if (byte != 0) {
            break;
        }
    }
    return bits;
}

}  // namespace wordkeep::seal
