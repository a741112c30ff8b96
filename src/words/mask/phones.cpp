#include "words/mask/phones.hpp"

#include <algorithm>
#include <optional>

#include "words/mask/digit_run.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/phone_plans.hpp"
#include "words/mask/phone_reading.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t phone_digits_max = 16;
// libphonenumber takes some ten microseconds a question: a message may ask so often.
constexpr int foreign_questions_max = 48;

// What says that a number is nobody's phone, or no phone.
constexpr Cues other_numbers = cue::order | cue::account | cue::passport | cue::tax_id | cue::insurance |
                               cue::tracking | cue::bank | cue::card | cue::wallet | cue::measure | cue::plate |
                               cue::iban;

}  // namespace

// The way through one message.
struct PhoneFinder::Search {
    const PhoneFinder& finder;
    const Message& message;
    Candidates& out;
    int questions = foreign_questions_max;

    using Reading = PhoneReading;
    struct Verdict {
        std::string_view rule;
        float score;
    };

    void run();
    bool find_at(std::size_t first);
    std::optional<Verdict> judge(const Reading& reading);
    [[nodiscard]] std::optional<Verdict> judge_international(std::string_view digits) const;
    [[nodiscard]] std::optional<Verdict> judge_national(const Reading& reading) const;
    [[nodiscard]] std::optional<Verdict> judge_bracketed(const Reading& reading) const;
    std::optional<Verdict> judge_bare(const Reading& reading);
    std::optional<Verdict> judge_cued(const Reading& reading);
    bool ask(bool international, std::string_view digits);
    [[nodiscard]] Cues nearest_cue(const Reading& reading) const;
    [[nodiscard]] bool claimed(const Reading& reading, Digits::Claim at_least) const;
    [[nodiscard]] std::size_t end_with_variant(const Reading& reading, const Verdict& verdict) const;
    void put(const Reading& reading, const Verdict& verdict);
};

bool PhoneFinder::Search::ask(bool international, std::string_view digits) {
    if (questions <= 0) {
        return international && digits.size() >= 10;
    }
    --questions;
    return international ? finder.foreign_.is_international(digits) : finder.foreign_.is_national(digits);
}

Cues PhoneFinder::Search::nearest_cue(const Reading& reading) const {
    constexpr Cues wanted = cue::phone | cue::number | other_numbers;
    const std::size_t token = message.digits[reading.first].token;
    if (message.digits[reading.first].glued_before) {
        return message.cues[token] & wanted;
    }
    Cues nearest = message.nearest_before(token, wanted, 4) & wanted;
    if (nearest == cue::number) {
        // "серийный номер", "заказ, номер": what number it is stands before the word.
        nearest |= message.nearest_before(token, other_numbers, 3) & other_numbers;
    }
    const bool number_of = token >= 2 && nearest != 0 && (message.cues[token - 1] & cue::phone) != 0 &&
                           message.word(token - 1).starts_with("номер");
    if (number_of) {
        nearest |= message.cues[token - 2] & cue::order;  // "заказ номерим"
    }
    if (nearest == 0) {
        nearest = message.nearest_after(message.digits[reading.last].token, cue::phone | cue::mine, 3) & cue::phone;
    }
    return nearest;
}

bool PhoneFinder::Search::claimed(const Reading& reading, Digits::Claim at_least) const {
    for (std::size_t index = reading.first; index <= reading.last; ++index) {
        if (message.digits[index].claim >= at_least) {
            return true;
        }
    }
    return false;
}

std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_international(std::string_view digits) const {
    const auto national = [&](std::string_view code) {
        return digits.starts_with(code) ? digits.substr(code.size()) : std::string_view();
    };
    if (finder.kyrgyz_ && digits.starts_with("996")) {
        std::string_view rest = national("996");
        rest.remove_prefix(rest.starts_with('0') ? 1 : 0);
        if (is_kyrgyz_mobile(rest) || is_kyrgyz_landline(rest)) {
            return Verdict{"phone.kg_international", sure::shape};
        }
    }
    const std::string_view seven = national("7");
    if ((finder.russian_ && (is_russian_mobile(seven) || is_russian_landline(seven))) ||
        (finder.kazakh_ && is_kazakh(seven))) {
        return Verdict{"phone.ru_kz_international", sure::shape};
    }
    if (finder.uzbek_ && is_uzbek(national("998"))) {
        return Verdict{"phone.uz_international", sure::shape};
    }
    return std::nullopt;
}

// With the prefix of its country's own calls: 0555..., 8 9xx...
std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_national(const Reading& reading) const {
    const std::string_view digits = reading.digits;
    if (finder.kyrgyz_ && digits.size() == 10 && digits[0] == '0') {
        const std::string_view rest = digits.substr(1);
        if (is_kyrgyz_mobile(rest) || is_kyrgyz_landline(rest)) {
            return Verdict{"phone.kg_national", sure::shape};
        }
    }
    // "8 (312) 66-45-18": the Soviet way to dial out.
    if (finder.kyrgyz_ && digits.size() == 10 && digits[0] == '8' && reading.first < reading.last &&
        message.digits[reading.first].size() == 1 &&
        (is_kyrgyz_mobile(digits.substr(1)) || is_kyrgyz_landline(digits.substr(1)))) {
        return Verdict{"phone.kg_eight", sure::shape};
    }
    if (digits.size() == 11 && digits[0] == '8') {
        const std::string_view rest = digits.substr(1);
        if (finder.russian_ && (is_russian_mobile(rest) || is_russian_landline(rest))) {
            return Verdict{"phone.ru_national", sure::shape};
        }
        if (finder.kazakh_ && is_kazakh(rest)) {
            return Verdict{"phone.kz_national", sure::shape};
        }
    }
    return std::nullopt;
}

// "(312) 66-12-34", "(495) 123-45-67": the code of a town in brackets.
std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_bracketed(const Reading& reading) const {
    const std::size_t begin = message.digits[reading.first].begin;
    const char close = byte_at(message.text, message.digits[reading.first].end);
    if (byte_before(message.text, begin) != '(' || close != ')' || reading.first == reading.last) {
        return std::nullopt;
    }
    const bool known = (finder.kyrgyz_ && is_kyrgyz_landline(reading.digits)) ||
                       (finder.russian_ && is_russian_landline(reading.digits)) ||
                       (finder.kazakh_ && is_kazakh(reading.digits)) || (finder.uzbek_ && is_uzbek(reading.digits));
    return known ? std::optional(Verdict{"phone.bracketed", sure::cued}) : std::nullopt;
}

// Without any prefix: a phone unless something near says otherwise.
std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_bare(const Reading& reading) {
    if (reading.digits.ends_with("00000")) {
        return std::nullopt;  // a round sum
    }
    if (is_row_of_sums(message, reading)) {
        return std::nullopt;
    }
    const bool spaced_well = reading.first == reading.last || grouped(message, reading, "333") ||
                             grouped(message, reading, "3222") || grouped(message, reading, "36") ||
                             grouped(message, reading, "342") || grouped(message, reading, "324");
    if (is_written_as_north_american(message, reading)) {
        return Verdict{"phone.us_bare", sure::weak};
    }
    if (is_mobile_abroad(reading.digits) || is_british_mobile(reading.digits)) {
        return Verdict{"phone.abroad_bare", sure::weak};
    }
    if (finder.kyrgyz_ && is_kyrgyz_mobile(reading.digits) && spaced_well) {
        return Verdict{"phone.kg_bare", sure::weak};
    }
    if (finder.russian_ && is_russian_mobile(reading.digits) &&
        (reading.first == reading.last || grouped(message, reading, "3322") || grouped(message, reading, "334") ||
         grouped(message, reading, "37"))) {
        return Verdict{"phone.ru_bare", sure::weak};
    }
    if (finder.kazakh_ && is_kazakh(reading.digits) &&
        (grouped(message, reading, "3322") || grouped(message, reading, "334"))) {
        return Verdict{"phone.kz_bare", sure::weak};
    }
    if (finder.uzbek_ && is_uzbek(reading.digits) && grouped(message, reading, "2322")) {
        return Verdict{"phone.uz_bare", sure::weak};
    }
    return std::nullopt;
}

// With a cue before it, whatever some country calls a phone, and what looks like a local one.
std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_cued(const Reading& reading) {
    const std::string_view digits = reading.digits;
    if ((finder.kyrgyz_ && (is_kyrgyz_mobile(digits) || is_kyrgyz_landline(digits))) ||
        (finder.russian_ && (is_russian_mobile(digits) || is_russian_landline(digits))) ||
        (finder.kazakh_ && is_kazakh(digits)) || (finder.uzbek_ && is_uzbek(digits)) || is_chinese_mobile(digits)) {
        return Verdict{"phone.cue", sure::cued};
    }
    // New codes come faster than plans are read: 0763 904 118.
    const bool new_code =
        finder.kyrgyz_ && digits.size() == 10 && digits[0] == '0' && digits[1] >= '2' && reading.first < reading.last;
    if (new_code || (is_north_american(digits) && grouped(message, reading, "334"))) {
        return Verdict{"phone.cue", sure::cued};
    }
    if (grouped(message, reading, "222") || grouped(message, reading, "33") || grouped(message, reading, "34") ||
        grouped(message, reading, "322") || (digits.size() == 6 && reading.first == reading.last) ||
        (digits.size() == 7 && reading.first == reading.last)) {
        return Verdict{"phone.cue_local", sure::weak};
    }
    if (digits.size() >= 8 && digits.size() <= 15 && (ask(true, digits) || ask(false, digits))) {
        return Verdict{"phone.cue_foreign", sure::cued};
    }
    return std::nullopt;
}

std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge(const Reading& reading) {
    std::string_view digits = reading.digits;
    const Digits& head = message.digits[reading.first];
    const bool doubled = !reading.plus && digits.starts_with("00");
    digits.remove_prefix(doubled ? 2 : 0);
    const Cues nearest = nearest_cue(reading);
    const bool phone_cue = (nearest & (cue::phone | cue::number)) != 0 && (nearest & other_numbers) == 0;
    if (digits.size() == 13 && digits.starts_with("8996")) {
        digits.remove_prefix(1);  // 8-996-555...: both habits at once
    }
    const bool numbered = claimed(reading, Digits::Claim::numbered) && !phone_cue &&
                          message.nearest_before(head.token, cue::mine, 3) == 0;
    if (numbered && !reading.plus) {
        // "№ 0555123456": a whole national number is a phone also so, unless an order is spoken of.
        return (nearest & other_numbers) == 0 &&
                       message.nearest_after(message.digits[reading.last].token, cue::order, 5) == 0 &&
                       reading.first == reading.last && digits[0] == '0'
                   ? judge_national(reading)
                   : std::nullopt;
    }
    if (auto verdict = judge_international(digits); verdict && !(head.glued_before && digits.size() < 11)) {
        return verdict;
    }
    if (reading.plus || (doubled && !head.glued_before)) {
        if (digits.size() >= 8 && digits.size() <= 15 && digits[0] != '0' && ask(true, digits)) {
            return Verdict{"phone.foreign", sure::shape};
        }
        // A plus says that somebody means a phone, even where the country has no such number (yet).
        const bool meant = reading.plus && digits.size() >= 10 && digits.size() <= 15 && digits[0] != '0';
        if (meant && (phone_cue || (questions-- > 0 && finder.foreign_.is_possible(digits)))) {
            return Verdict{phone_cue ? "phone.plus_cue" : "phone.plus", sure::cued};
        }
        return std::nullopt;
    }
    if (auto verdict = judge_national(reading)) {
        return names_another_number(message, reading) ? std::nullopt : verdict;
    }
    if (auto verdict = judge_bracketed(reading); verdict && (nearest & other_numbers) == 0) {
        return verdict;
    }
    if (claimed(reading, Digits::Claim::quantity) || (head.glued_before && !phone_cue)) {
        return std::nullopt;
    }
    if (phone_cue) {
        if (auto verdict = judge_cued(reading)) {
            return verdict;
        }
    }
    return (nearest & other_numbers) == 0 ? judge_bare(reading) : std::nullopt;
}

// "0777 12 34 56/57", "0777-12-34-56, 57": a second number that differs in its last digits.
std::size_t PhoneFinder::Search::end_with_variant(const Reading& reading, const Verdict& verdict) const {
    const Digits& last = message.digits[reading.last];
    if (reading.last + 1 >= message.digits.size() || verdict.score < sure::cued) {
        return last.end;
    }
    const Digits& next = message.digits[reading.last + 1];
    const std::string_view gap = message.between(last.end, next.begin);
    const bool bound = gap == "/" || gap == " / " || (gap == ", " && reading.first < reading.last);
    const bool alike = next.size() == 2 || (gap != ", " && next.size() <= 4);
    const bool ends = byte_at(message.text, next.end) == '\0' || next.end == message.text.size() ||
                      !std::string_view(":.-/").contains(byte_at(message.text, next.end));
    // "0551 90 12 34 / 0701 90 12 34": a whole number begins there.
    const bool goes_on =
        reading.last + 2 < message.digits.size() && is_phone_gap(message, next, message.digits[reading.last + 2]);
    return bound && alike && ends && !goes_on && !next.glued_after && next.claim == Digits::Claim::none &&
                   message.nearest_after(next.token, cue::unit | cue::money, 1) == 0
               ? next.end
               : last.end;
}

void PhoneFinder::Search::put(const Reading& reading, const Verdict& verdict) {
    std::size_t begin = message.digits[reading.first].begin;
    const std::string_view inside = message.between(begin, message.digits[reading.last].end);
    if (byte_before(message.text, begin) == '(' && inside.contains(')')) {
        --begin;  // "(0555) 123456"; in "Айгуль (0555123456)" the brackets are the sentence's
    }
    if (byte_before(message.text, begin) == ' ' && begin >= 2 && message.text[begin - 2] == '+') {
        begin -= 2;
    } else if (byte_before(message.text, begin) == '+') {
        --begin;
    }
    out.push_back({begin, end_with_variant(reading, verdict), SpanType::phone, verdict.rule, verdict.score});
}

// The longest number that begins with this group.
bool PhoneFinder::Search::find_at(std::size_t first) {
    const std::size_t begin = message.digits[first].begin;
    const bool plus = byte_before(message.text, begin) == '+' ||
                      (begin >= 2 && (message.text[begin - 1] == '(' || message.text[begin - 1] == ' ') &&
                       message.text[begin - 2] == '+');
    DigitRun run;
    std::array<std::size_t, phone_digits_max> sizes{};
    std::size_t last = first;
    for (; last < message.digits.size() && last - first < sizes.size(); ++last) {
        if ((last > first && !is_phone_gap(message, message.digits[last - 1], message.digits[last])) ||
            run.size() + message.digits[last].size() > phone_digits_max || !run.add(message, message.digits[last])) {
            break;
        }
        sizes[last - first] = run.size();
    }
    for (; last > first; --last) {
        const std::size_t size = sizes[last - 1 - first];
        if (size < 6) {
            return false;
        }
        const Reading reading{first, last - 1, run.text().substr(0, size), plus};
        if (const auto verdict = judge(reading)) {
            put(reading, *verdict);
            return true;
        }
    }
    return false;
}

void PhoneFinder::Search::run() {
    for (std::size_t first = 0; first < message.digits.size(); ++first) {
        if (!find_at(first)) {
            continue;
        }
        while (first + 1 < message.digits.size() && message.digits[first + 1].end <= out.back().end) {
            ++first;
        }
    }
}

PhoneFinder::PhoneFinder(const std::vector<std::string>& regions) : foreign_(regions) {
    const auto has = [&](std::string_view region) { return std::ranges::find(regions, region) != regions.end(); };
    kyrgyz_ = has("KG");
    russian_ = has("RU");
    kazakh_ = has("KZ");
    uzbek_ = has("UZ");
}

void PhoneFinder::find(const Message& message, Candidates& out) const {
    Search{*this, message, out}.run();
}

}  // namespace wordkeep::words
