#include "words/mask/phones.hpp"

#include <algorithm>
#include <optional>

#include "words/mask/digit_run.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/phone_plans.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t phone_digits_max = 16;
constexpr std::size_t gap_bytes_max = 24;
// libphonenumber takes some ten microseconds a question: a message may ask so often.
constexpr int foreign_questions_max = 48;

// What says that a number is nobody's phone, or no phone.
constexpr Cues other_numbers = cue::order | cue::account | cue::passport | cue::tax_id | cue::insurance |
                               cue::tracking | cue::bank | cue::card | cue::wallet | cue::measure | cue::plate |
                               cue::iban;

bool is_phone_mark(char byte) {
    return byte != '\0' && std::string_view(" -.()[]/_*~\\|,").contains(byte);
}

// "0555, 12, 34, 56": commas all along, from the zero on.
bool is_dictated(const Message& message, const Digits& left, const Digits& right) {
    const auto at = static_cast<std::size_t>(&left - message.digits.data());
    for (std::size_t back = 1; back <= 2 && back <= at && left.size() == 2 && right.size() == 2; ++back) {
        const Digits& head = message.digits[at - back];
        if (head.size() == 4) {
            return message.text[head.begin] == '0' && byte_at(message.text, head.end) == ',';
        }
    }
    return false;
}

// The gap between two parts of one number: marks, and at most two words like "а потом", "номер".
bool is_phone_gap(const Message& message, const Digits& left, const Digits& right) {
    const std::string_view gap = message.between(left.end, right.begin);
    if (gap.size() > gap_bytes_max || left.glued_after || right.glued_before) {
        return false;
    }
    if (std::ranges::all_of(gap, is_phone_mark)) {
        const bool whole = left.size() >= 3 && right.size() >= 2;
        return gap.size() <= 5 && std::ranges::count(gap, ',') <= (whole || is_dictated(message, left, right) ? 1 : 0);
    }
    int words = 0;
    for (std::size_t token = left.token + 1; token < right.token; ++token) {
        if (message.tokens[token].flags == 0) {
            const std::string_view mark = message.word(token);
            if (!is_phone_mark(mark[0]) && mark != "–" && mark != "—") {
                return false;
            }
        } else if ((message.cues[token] & (cue::filler | cue::number)) == 0 || ++words > 2) {
            return false;
        }
    }
    return true;
}

}  // namespace

// The way through one message.
struct PhoneFinder::Search {
    const PhoneFinder& finder;
    const Message& message;
    Candidates& out;
    int questions = foreign_questions_max;

    struct Reading {
        std::size_t first;
        std::size_t last;
        std::string_view digits;  // with leading zeros
        bool plus;
    };
    struct Verdict {
        std::string_view rule;
        float score;
    };

    void run();
    bool find_at(std::size_t first);
    std::optional<Verdict> judge(const Reading& reading);
    [[nodiscard]] std::optional<Verdict> judge_international(std::string_view digits) const;
    [[nodiscard]] std::optional<Verdict> judge_national(const Reading& reading) const;
    [[nodiscard]] bool names_another_number(const Reading& reading) const;
    [[nodiscard]] bool is_written_as_north_american(const Reading& reading) const;
    [[nodiscard]] bool is_row_of_sums(const Reading& reading) const;
    [[nodiscard]] std::optional<Verdict> judge_bracketed(const Reading& reading) const;
    std::optional<Verdict> judge_bare(const Reading& reading);
    std::optional<Verdict> judge_cued(const Reading& reading);
    bool ask(bool international, std::string_view digits);
    [[nodiscard]] Cues nearest_cue(const Reading& reading) const;
    [[nodiscard]] bool claimed(const Reading& reading, Digits::Claim at_least) const;
    [[nodiscard]] bool grouped(const Reading& reading, std::string_view sizes) const;
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

// sizes: the sizes of the groups one after the other, "333" for 555 123 456.
bool PhoneFinder::Search::grouped(const Reading& reading, std::string_view sizes) const {
    if (sizes.size() != reading.last - reading.first + 1) {
        return false;
    }
    for (std::size_t index = 0; index < sizes.size(); ++index) {
        if (message.digits[reading.first + index].size() != static_cast<std::size_t>(sizes[index] - '0')) {
            return false;
        }
    }
    return true;
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

// "номер заказа 0555123456", "чек: 0555123456": a whole national number is something else only where the word for it
// stands directly before. "бронь на 0555123456", "модель а51, 0555123456" give a phone.
bool PhoneFinder::Search::names_another_number(const Reading& reading) const {
    constexpr Cues others = cue::order | cue::account | cue::tracking;
    std::size_t token = message.digits[reading.first].token;
    bool number = false;
    for (int steps = 0; steps < 4 && token > 0; ++steps) {
        --token;
        const std::string_view word = message.word(token);
        if (number ? word == "на" : word == ",") {
            return false;
        }
        if ((message.cues[token] & others) != 0) {
            return (message.cues[token] & cue::phone) == 0;
        }
        const bool of_number = (message.cues[token] & cue::number) != 0 || word.starts_with("номер");
        if (!of_number && message.tokens[token].flags != 0) {
            return false;
        }
        number = number || of_number;
    }
    return false;
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

// "500-600-700", "500 550 700": prices, all of them round.
bool PhoneFinder::Search::is_row_of_sums(const Reading& reading) const {
    for (std::size_t index = reading.first; index <= reading.last; ++index) {
        const std::string_view group = message.between(message.digits[index].begin, message.digits[index].end);
        if (group.size() < 3 || !(group.ends_with("00") || group.ends_with("50"))) {
            return false;
        }
    }
    return reading.first < reading.last;
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

// "917-555-0123", "(917) 555-0123", "1-917-555-0123": in the groups and with the marks of North America.
bool PhoneFinder::Search::is_written_as_north_american(const Reading& reading) const {
    const bool code = grouped(reading, "1334") && reading.digits[0] == '1';
    if (!code && !grouped(reading, "334")) {
        return false;
    }
    const std::size_t area = reading.first + (code ? 1 : 0);
    const auto gap = [&](std::size_t at) {
        return message.between(message.digits[at].end, message.digits[at + 1].begin);
    };
    const bool marked = (gap(area) == "-" || gap(area) == "." || gap(area) == ") " || gap(area) == ")") &&
                        (gap(area + 1) == "-" || gap(area + 1) == ".");
    return marked && is_north_american(reading.digits.substr(code ? 1 : 0));
}

// Without any prefix: a phone unless something near says otherwise.
std::optional<PhoneFinder::Search::Verdict> PhoneFinder::Search::judge_bare(const Reading& reading) {
    if (reading.digits.ends_with("00000")) {
        return std::nullopt;  // a round sum
    }
    if (is_row_of_sums(reading)) {
        return std::nullopt;
    }
    const bool spaced_well = reading.first == reading.last || grouped(reading, "333") || grouped(reading, "3222") ||
                             grouped(reading, "36") || grouped(reading, "342") || grouped(reading, "324");
    if (is_written_as_north_american(reading)) {
        return Verdict{"phone.us_bare", sure::weak};
    }
    if (is_mobile_abroad(reading.digits)) {
        return Verdict{"phone.abroad_bare", sure::weak};
    }
    if (finder.kyrgyz_ && is_kyrgyz_mobile(reading.digits) && spaced_well) {
        return Verdict{"phone.kg_bare", sure::weak};
    }
    if (finder.russian_ && is_russian_mobile(reading.digits) &&
        (reading.first == reading.last || grouped(reading, "3322") || grouped(reading, "334") ||
         grouped(reading, "37"))) {
        return Verdict{"phone.ru_bare", sure::weak};
    }
    if (finder.kazakh_ && is_kazakh(reading.digits) && (grouped(reading, "3322") || grouped(reading, "334"))) {
        return Verdict{"phone.kz_bare", sure::weak};
    }
    if (finder.uzbek_ && is_uzbek(reading.digits) && grouped(reading, "2322")) {
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
    if (is_north_american(digits) && grouped(reading, "334")) {
        return Verdict{"phone.cue", sure::cued};
    }
    if (grouped(reading, "222") || grouped(reading, "33") || grouped(reading, "322") ||
        (digits.size() == 6 && reading.first == reading.last) ||
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
        return names_another_number(reading) ? std::nullopt : verdict;
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
    return bound && alike && ends && !next.glued_after && next.claim == Digits::Claim::none &&
                   message.nearest_after(next.token, cue::unit | cue::money, 1) == 0
               ? next.end
               : last.end;
}

void PhoneFinder::Search::put(const Reading& reading, const Verdict& verdict) {
    std::size_t begin = message.digits[reading.first].begin;
    if (byte_before(message.text, begin) == '(') {
        --begin;
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
