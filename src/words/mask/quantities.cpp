#include "words/mask/quantities.hpp"

#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

using Claim = Digits::Claim;

// Longer rows of digits are accounts, "1180000044271905 сом": the currency of one.
constexpr std::size_t sum_digits_max = 11;

// The flags of the word or mark that follows the digits, over at most one space.
Cues cues_after(const Message& message, const Digits& digits) {
    if (digits.glued_after) {
        return digits.glued_cues;
    }
    const std::size_t next = std::size_t{digits.token} + 1;
    if (next >= message.tokens.size() || message.tokens[next].begin > digits.end + 1) {
        return 0;
    }
    // "дом 36 к 1": no thousands, but the first building.
    const bool building = message.word(next) == "к" && next + 1 < message.tokens.size() &&
                          message.tokens[next + 1].flags == Token::digits;
    if (building) {
        return 0;
    }
    return message.cues[next];
}

bool is_currency_before(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with('$') || before.ends_with("€") || before.ends_with("£") || before.ends_with("₽") ||
           before.ends_with("$ ");
}

// "No" is what the sign № becomes in normal form.
bool is_number_sign_before(std::string_view text, std::size_t begin) {
    std::string_view before = text.substr(0, begin);
    while (before.ends_with(' ')) {
        before.remove_suffix(1);
    }
    if (before.ends_with('#')) {
        return true;
    }
    return before.ends_with("No") && !is_word(byte_before(before, before.size() - 2));
}

Claim claim_of(const Message& message, const Digits& digits) {
    const Cues after = cues_after(message, digits);
    const bool sum = digits.size() <= sum_digits_max;
    if ((sum && (after & cue::money) != 0) || is_currency_before(message.text, digits.begin)) {
        return Claim::money;
    }
    if (is_number_sign_before(message.text, digits.begin)) {
        return Claim::numbered;
    }
    if ((after & (cue::unit | cue::version)) != 0) {
        return Claim::quantity;
    }
    if (digits.token > 0 && (message.nearest_before(digits.token, cue::measure, 1) & cue::measure) != 0) {
        return Claim::quantity;
    }
    return Claim::none;
}

// "12 000 сом", "500-700 сом", "120x200": what belongs to a claimed number on its right.
bool belongs_to_next(const Message& message, const Digits& digits, const Digits& next) {
    const std::string_view between = message.between(digits.end, next.begin);
    const bool thousands =
        next.size() == 3 && digits.size() <= 3 && (between == " " || between == "." || between == ",");
    const bool range = between == "-" || between == " - " || between == "/";
    const bool decimals = (between == "." || between == ",") && next.size() <= 2;
    return thousands || decimals || (range && digits.size() <= 6);
}

bool is_time(const Message& message, const Digits& hours, const Digits& minutes) {
    return hours.size() <= 2 && minutes.size() == 2 && message.between(hours.end, minutes.begin) == ":";
}

}  // namespace

void claim_quantities(Message& message) {
    for (std::size_t index = message.digits.size(); index-- > 0;) {
        Digits& digits = message.digits[index];
        digits.claim = claim_of(message, digits);
        if (index + 1 < message.digits.size()) {
            Digits& next = message.digits[index + 1];
            if (digits.claim == Claim::none && (next.claim == Claim::money || next.claim == Claim::quantity) &&
                belongs_to_next(message, digits, next)) {
                digits.claim = next.claim;
            }
            if (is_time(message, digits, next)) {
                digits.claim = next.claim = Claim::time;
            }
        }
    }
}

}  // namespace wordkeep::words
