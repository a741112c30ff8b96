// Account numbers with a cue: "р/с 1280010000123456", "эсеп 1090 8012 3456 7890", "счёт 40817810...".
#include "words/mask/digit_run.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

// "р/с", "л/с", "к/с" just before.
bool short_cue_before(const Message& message, std::size_t begin) {
    const std::size_t from = begin > 24 ? begin - 24 : 0;
    const std::string_view before = std::string_view(message.folded).substr(from, begin - from);
    return before.contains("р/с") || before.contains("л/с") || before.contains("к/с") || before.contains("р\\с");
}

// "рс1091820331970042"
bool is_glued_to_cue(const Message& message, const Digits& digits) {
    const std::size_t begin = message.tokens[digits.token].begin;
    const std::string_view letters = std::string_view(message.folded).substr(begin, digits.begin - begin);
    return letters == "рс" || letters == "лс" || letters == "счет" || letters == "эсеп";
}

// last, size: of the whole number that begins with these digits.
bool is_cued(const Message& message, const Digits& digits, std::size_t last, std::size_t size) {
    constexpr Cues other =
        cue::phone | cue::order | cue::tracking | cue::passport | cue::tax_id | cue::bank | cue::money;
    if (short_cue_before(message, digits.begin) || is_glued_to_cue(message, digits)) {
        return true;
    }
    const Cues nearest = message.nearest_before(digits.token, cue::account | cue::iban | other, 5);
    // "эсеп номерим 1091..."
    const bool number = digits.token >= 2 && message.word(digits.token - 1).starts_with("номер") &&
                        (message.cues[digits.token - 2] & cue::account) != 0;
    if (number) {
        return true;
    }
    if (nearest == 0 && size == 16) {
        return (message.nearest_after(message.digits[last].token, cue::account, 3) & cue::account) !=
               0;  // "... ушул эсепке"
    }
    return (nearest & (cue::account | cue::iban)) != 0 && (nearest & (other & ~cue::money)) == 0;
}

// The run of groups from there on: its last group, or no_run if it is too short or too long.
std::size_t account_end(const Message& message, std::size_t first, std::size_t& size) {
    std::size_t last = first;
    size = message.digits[first].size();
    while (last + 1 < message.digits.size() && size < 28 && !message.digits[last].glued_after &&
           !message.digits[last + 1].glued_before &&
           only_marks(message.between(message.digits[last].end, message.digits[last + 1].begin), " -.", 2)) {
        ++last;
        size += message.digits[last].size();
    }
    return size >= 8 && size <= 28 && !message.digits[last].glued_after ? last : no_run;
}

// Russian settlement accounts tell themselves: 20 digits that begin with a balance account and hold a currency.
bool is_russian(const Message& message, const Digits& digits) {
    const std::string_view text = message.between(digits.begin, digits.end);
    return text.size() == 20 && (text[0] == '4' || text[0] == '3') &&
           (text.substr(5, 3) == "810" || text.substr(5, 3) == "840" || text.substr(5, 3) == "978" ||
            text.substr(5, 3) == "643");
}

}  // namespace

void find_accounts(const Message& message, Candidates& out) {
    for (std::size_t first = 0; first < message.digits.size(); ++first) {
        const Digits& digits = message.digits[first];
        const bool numbered = digits.claim == Digits::Claim::numbered;  // "расчётный счёт № ..."
        if ((digits.glued_before && !is_glued_to_cue(message, digits)) ||
            (digits.claim >= Digits::Claim::quantity && !numbered) || byte_before(message.text, digits.begin) == '+') {
            continue;
        }
        if (is_russian(message, digits)) {
            out.push_back({digits.begin, digits.end, SpanType::account, "account.russian", sure::shape});
            continue;
        }
        std::size_t size = 0;
        const std::size_t last = account_end(message, first, size);
        if (last != no_run && is_cued(message, digits, last, size)) {
            out.push_back({digits.begin, message.digits[last].end, SpanType::account, "account.cue",
                           size == 16 || size >= 20 ? sure::cued + 0.06F : sure::weak + 0.1F});
            first = last;
        }
    }
}

}  // namespace wordkeep::words
