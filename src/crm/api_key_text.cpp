#include "crm/api_key_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/fleeting.hpp"
#include "base/hex.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

namespace {

constexpr std::size_t chance_digits = 2 * seal::key_bytes;
constexpr std::size_t sum_digits = 8;

std::string hex(std::uint32_t number) {
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) {
        text += base::hex_digits[(number >> static_cast<unsigned>(shift)) & 0xfU];
    }
    return text;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t sum = 0xffff'ffffU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb8'8320U : 0U);
        }
    }
    return ~sum;
}

std::string new_api_key_text() {
    const seal::SecretKey chance = seal::SecretKey::random();
    std::string text(api_key_prefix);
    text.reserve(api_key_prefix.size() + chance_digits + sum_digits);  // so that no copy of it is left behind
    base::append_hex(text, std::span(chance.data(), seal::key_bytes));
    text += hex(crc32(std::string_view(text).substr(api_key_prefix.size())));
    return text;
}

bool is_api_key_text(std::string_view text) {
    if (!text.starts_with(api_key_prefix) || text.size() != api_key_prefix.size() + chance_digits + sum_digits) {
        return false;
    }
    const std::string_view chance = text.substr(api_key_prefix.size(), chance_digits);
    return text.find_first_not_of(base::hex_digits, api_key_prefix.size()) == std::string_view::npos &&
           text.substr(api_key_prefix.size() + chance_digits) == hex(crc32(chance));
}

}  // namespace wordkeep::crm
