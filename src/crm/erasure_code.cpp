#include "crm/erasure_code.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace wordkeep::crm {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t group_signs = 4;

char plain_sign(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    switch (upper) {
        case 'O': return '0';
        case 'I':
        case 'L': return '1';
        default: return upper;
    }
}

}  // namespace

std::string random_signs(base::Random& random, std::size_t signs) {
    std::vector<std::byte> bytes(signs);
    random.fill(bytes);
    std::string text;
    for (const std::byte byte : bytes) {
        text += alphabet[std::to_integer<std::size_t>(byte) % alphabet.size()];  // 256 is a multiple of 32
    }
    return text;
}

std::string signs_of(std::uint64_t value, std::size_t signs) {
    std::string text(signs, '0');
    for (char& sign : text) {
        sign = alphabet[value % alphabet.size()];
        value /= alphabet.size();
    }
    return text;
}

std::optional<std::string> read_signs(std::string_view typed, std::size_t signs_max) {
    std::string signs;
    for (const char letter : typed) {
        if (letter == '-' || letter == ' ') {
            continue;
        }
        const char sign = plain_sign(letter);
        if (alphabet.find(sign) == std::string_view::npos || signs.size() == signs_max) {
            return std::nullopt;
        }
        signs += sign;
    }
    return signs;
}

std::string in_groups(std::string_view signs) {
    std::string text;
    for (std::size_t at = 0; at < signs.size(); at += group_signs) {
        text += (at == 0 ? "" : "-") + std::string(signs.substr(at, group_signs));
    }
    return text;
}

seal::TokenHash erasure_code_hash(std::string_view signs) {
    return seal::hash_token(signs);
}

}  // namespace wordkeep::crm
