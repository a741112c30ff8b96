#include "words/mask/checksums.hpp"

#include <array>
#include <cstddef>
#include <span>

#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

unsigned digit(std::string_view digits, std::size_t at) {
    return static_cast<unsigned>(digits[at] - '0');
}

unsigned weighed(std::string_view digits, std::span<const unsigned> weights) {
    unsigned sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        sum += digit(digits, at) * weights[at];
    }
    return sum;
}

}  // namespace

bool luhn_holds(std::string_view digits) {
    unsigned sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const unsigned value = digit(digits, digits.size() - 1 - at);
        const unsigned twice = value * 2;
        sum += at % 2 == 0 ? value : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
}

bool inn_holds(std::string_view digits) {
    constexpr std::array weights = {3U, 7U, 2U, 4U, 10U, 3U, 5U, 9U, 4U, 6U, 8U};
    const std::span all(weights);
    if (digits.size() == 10) {
        return weighed(digits, all.subspan(2)) % 11 % 10 == digit(digits, 9);
    }
    return digits.size() == 12 && weighed(digits, all.subspan(1)) % 11 % 10 == digit(digits, 10) &&
           weighed(digits, all) % 11 % 10 == digit(digits, 11);
}

bool snils_holds(std::string_view digits) {
    constexpr std::array weights = {9U, 8U, 7U, 6U, 5U, 4U, 3U, 2U, 1U};
    if (digits.size() != 11) {
        return false;
    }
    const unsigned rest = weighed(digits, weights) % 101;
    return (rest == 100 ? 0 : rest) == digit(digits, 9) * 10 + digit(digits, 10);
}

bool iin_holds(std::string_view digits) {
    constexpr std::array first = {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U};
    constexpr std::array second = {3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 1U, 2U};
    if (digits.size() != 12) {
        return false;
    }
    unsigned rest = weighed(digits, first) % 11;
    if (rest == 10) {
        rest = weighed(digits, second) % 11;
    }
    return rest < 10 && rest == digit(digits, 11);
}

bool iban_holds(std::string_view letters_and_digits) {
    if (letters_and_digits.size() < 5) {
        return false;
    }
    unsigned rest = 0;
    for (std::size_t at = 0; at < letters_and_digits.size(); ++at) {
        const char byte = letters_and_digits[(at + 4) % letters_and_digits.size()];
        rest = is_digit(byte) ? (rest * 10 + static_cast<unsigned>(byte - '0')) % 97
                              : (rest * 100 + static_cast<unsigned>(byte - 'A') + 10) % 97;
    }
    return rest == 1;
}

bool s10_holds(std::string_view digits) {
    constexpr std::array weights = {8U, 6U, 4U, 2U, 3U, 5U, 9U, 7U};
    if (digits.size() != 9) {
        return false;
    }
    const unsigned rest = 11 - weighed(digits, weights) % 11;
    return (rest == 10 ? 0 : rest == 11 ? 5 : rest) == digit(digits, 8);
}

}  // namespace wordkeep::words
