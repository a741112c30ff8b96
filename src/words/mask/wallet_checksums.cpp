#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "words/mask/letters.hpp"
#include "words/mask/wallets.hpp"

namespace wordkeep::words {
namespace {

constexpr std::string_view base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t decoded_bytes = 25;  // a version, 20 bytes, four check bytes

using Decoded = std::array<unsigned char, decoded_bytes>;

bool decode_base58(std::string_view address, Decoded& out) {
    out.fill(0);
    for (const char letter : address) {
        const std::size_t value = base58.find(letter);
        if (value == std::string_view::npos) {
            return false;
        }
        auto carry = static_cast<unsigned>(value);
        for (std::size_t at = decoded_bytes; at-- > 0;) {
            carry += out[at] * 58U;
            out[at] = static_cast<unsigned char>(carry & 0xffU);
            carry >>= 8U;
        }
        if (carry != 0) {
            return false;
        }
    }
    return true;
}

std::uint32_t polymod_step(std::uint32_t check, unsigned value) {
    constexpr std::array<std::uint32_t, 5> generators = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = check >> 25U;
    check = ((check & 0x1ffffffU) << 5U) ^ value;
    for (unsigned bit = 0; bit < generators.size(); ++bit) {
        check ^= ((top >> bit) & 1U) != 0 ? generators[bit] : 0;
    }
    return check;
}

char lower(char byte) {
    return static_cast<char>(is_latin_upper(byte) ? byte | 0x20 : byte);
}

}  // namespace

bool base58check_holds(std::string_view address) {
    Decoded decoded{};
    if (!decode_base58(address, decoded)) {
        return false;
    }
    std::array<unsigned char, 32> once{};
    std::array<unsigned char, 32> twice{};
    return EVP_Digest(decoded.data(), decoded_bytes - 4, once.data(), nullptr, EVP_sha256(), nullptr) == 1 &&
           EVP_Digest(once.data(), once.size(), twice.data(), nullptr, EVP_sha256(), nullptr) == 1 &&
           std::equal(decoded.end() - 4, decoded.end(), twice.begin());
}

bool bech32_holds(std::string_view address) {
    const std::size_t one = address.rfind('1');
    if (one == std::string_view::npos || one == 0 || address.size() - one < 8) {
        return false;
    }
    std::uint32_t check = 1;
    for (const char byte : address.substr(0, one)) {
        check = polymod_step(check, static_cast<unsigned char>(lower(byte)) >> 5U);
    }
    check = polymod_step(check, 0);
    for (const char byte : address.substr(0, one)) {
        check = polymod_step(check, static_cast<unsigned char>(lower(byte)) & 31U);
    }
    for (const char byte : address.substr(one + 1)) {
        const std::size_t value = bech32.find(lower(byte));
        if (value == std::string_view::npos) {
            return false;
        }
        check = polymod_step(check, static_cast<unsigned>(value));
    }
    constexpr std::uint32_t first_version = 1;
    constexpr std::uint32_t second_version = 0x2bc830a3;
    return check == first_version || check == second_version;
}

}  // namespace wordkeep::words
