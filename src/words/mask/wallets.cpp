#include "words/mask/wallets.hpp"

#include <algorithm>
#include <array>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t address_bytes_min = 25;
constexpr std::size_t address_bytes_max = 110;

bool is_hex(char byte) {
    return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool is_ethereum(std::string_view word) {
    return word.size() == 42 && (word.starts_with("0x") || word.starts_with("0X")) &&
           std::ranges::all_of(word.substr(2), is_hex);
}

bool is_bech32(std::string_view word) {
    constexpr auto prefixes =
        std::to_array<std::string_view>({"bc1", "BC1", "tb1", "TB1", "ltc1", "addr1", "bnb1", "cosmos1"});
    return begins_with_one_of(prefixes, word) && bech32_holds(word);
}

bool is_base58(std::string_view word) {
    return word.size() <= 36 && std::string_view("123mnLMDT").contains(word[0]) && base58check_holds(word);
}

// Toncoin's addresses: 36 bytes in base64, whose first says what they are.
bool is_ton(std::string_view word) {
    return word.size() == 48 && (word.starts_with("EQ") || word.starts_with("UQ"));
}

// Letters of both cases and digits: no word of any language.
bool is_mixed(std::string_view word) {
    return std::ranges::any_of(word, is_digit) && std::ranges::any_of(word, is_latin_upper) &&
           std::ranges::any_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

void judge(const Message& message, std::size_t begin, std::size_t end, Candidates& out) {
    const std::string_view word = message.between(begin, end);
    if (is_ethereum(word)) {
        out.push_back({begin, end, SpanType::crypto, "crypto.ethereum", sure::checksum});
    } else if (is_bech32(word)) {
        out.push_back({begin, end, SpanType::crypto, "crypto.bech32", sure::checksum});
    } else if (is_base58(word)) {
        out.push_back({begin, end, SpanType::crypto, "crypto.base58check", sure::checksum});
    } else if (is_ton(word) && is_mixed(word)) {
        out.push_back({begin, end, SpanType::crypto, "crypto.ton", sure::shape});
    } else if (is_mixed(word) && message.near(message.token_at(begin), message.token_at(end - 1), cue::wallet, 5, 3)) {
        out.push_back({begin, end, SpanType::crypto, "crypto.cue", sure::cued});
    }
}

}  // namespace

void find_wallets(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() &&
               (is_latin_or_digit(text[end]) || text[end] == '_' || (text[end] == '-' && end > begin))) {
            ++end;
        }
        if (end - begin >= address_bytes_min && end - begin <= address_bytes_max && stands_alone(text, begin, end)) {
            judge(message, begin, end, out);
        }
        begin = end + 1;
    }
}

}  // namespace wordkeep::words
