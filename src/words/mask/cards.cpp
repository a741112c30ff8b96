// Payment cards: 13 to 19 digits of a known issuer that pass Luhn.
#include "words/mask/checksums.hpp"
#include "words/mask/digit_run.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

int leading(std::string_view digits, std::size_t count) {
    int value = 0;
    for (const char byte : digits.substr(0, count)) {
        value = value * 10 + (byte - '0');
    }
    return value;
}

bool between(int value, int low, int high) {
    return value >= low && value <= high;
}

// ISO/IEC 7812 ranges of the issuers that people here hold cards of.
bool is_issued(std::string_view digits) {
    const int two = leading(digits, 2);
    const int four = leading(digits, 4);
    switch (digits.size()) {
        case 13: return digits[0] == '4';
        case 14: return two == 36 || two == 38 || two == 39 || between(four / 10, 300, 305);
        case 15: return two == 34 || two == 37;
        case 16:
            return digits[0] == '4' || between(two, 51, 55) || between(four, 2221, 2720) ||  // Visa, Mastercard
                   four == 9417 || between(four, 2200, 2204) || four == 8600 ||
                   four == 9860 ||  // Elcart, Mir, Uzcard, Humo
                   two == 62 || two == 81 || between(four, 3528, 3589) || four == 6011 || two == 65 ||
                   between(four / 10, 644, 649) || two == 50 || between(two, 56, 58) || two == 67 || two == 63;
        default:
            return two == 62 || two == 81 || digits[0] == '4' || between(two, 56, 58) || two == 50 || two == 67 ||
                   two == 63 || two == 60 || between(four, 2200, 2204);
    }
}

// Cards are written in one piece or in parts of three to seven; 1-2-1-2 digits are a list of small numbers.
bool is_grouped_like_card(const Message& message, std::size_t first, std::size_t last) {
    for (std::size_t index = first; index < last; ++index) {
        if (message.digits[index].size() < 3 || message.digits[index].size() > 12) {
            return false;
        }
    }
    return true;
}

bool find_at(const Message& message, std::size_t first, Candidates& out) {
    for (std::size_t size = 19; size >= 13; --size) {
        DigitRun run;
        const std::size_t last = run_of(message, first, size, " -.\n", run);
        if (last == no_run || !is_grouped_like_card(message, first, last)) {
            continue;
        }
        const std::size_t begin = message.digits[first].begin;
        const std::size_t end = message.digits[last].end;
        const bool cued = message.near(message.digits[first].token, message.digits[last].token, cue::card, 5, 3);
        const bool luhn = luhn_holds(run.text());
        const bool rare = size != 16 && size != 15;
        if (luhn && is_issued(run.text()) && byte_before(message.text, begin) != '+' && (!rare || cued || size > 16)) {
            out.push_back({begin, end, SpanType::card, "card.luhn", sure::checksum});
            return true;
        }
        if (cued && (luhn || size == 16) && (luhn || is_issued(run.text()))) {
            out.push_back({begin, end, SpanType::card, "card.cue", sure::cued});
            return true;
        }
    }
    return false;
}

}  // namespace

void find_cards(const Message& message, Candidates& out) {
    for (std::size_t first = 0; first < message.digits.size(); ++first) {
        if (!find_at(message, first, out)) {
            continue;
        }
        while (first + 1 < message.digits.size() && message.digits[first + 1].end <= out.back().end) {
            ++first;
        }
    }
}

}  // namespace wordkeep::words
