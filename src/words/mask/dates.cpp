// Birth dates and full calendar dates with a year: "12.03.1990", "12 марта 1990", "March 12, 1990", "1990-03-12".
//
// A date without a year is a day of the week for an appointment and stays, unless a cue says that somebody was born
// then. Two-digit years need that cue too.
#include <algorithm>

#include "words/mask/calendar.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr float dob_score = 0.95F;  // dotted dates look like phones

struct Found {
    std::size_t begin;
    std::size_t end;
    std::string_view rule;
};

int value_of(const Message& message, const Digits& digits) {
    return number_of(message.between(digits.begin, digits.end));
}

// "д.р. 07/11/95": the two letters are two words.
bool is_abbreviated_birth_before(const Message& message, std::size_t token) {
    constexpr std::size_t reach = 6;
    for (std::size_t at = token > reach ? token - reach : 0; at + 2 < token; ++at) {
        if (message.word(at) == "д" && message.word(at + 1) == "." && message.word(at + 2) == "р") {
            return true;
        }
    }
    return false;
}

// "12.03.90 г.р.", "90 г.р."; "95 гр" are grams as often.
bool is_abbreviated_birth_after(const Message& message, std::size_t byte) {
    const std::string_view after = std::string_view(message.folded).substr(byte, 12);
    return after.starts_with(" г.р") || after.starts_with("г.р") || after.starts_with(" г. р");
}

bool is_birth(const Message& message, std::size_t first, std::size_t last) {
    return is_abbreviated_birth_before(message, message.digits[first].token) ||
           is_abbreviated_birth_after(message, message.digits[last].end) ||
           message.near(message.digits[first].token, message.digits[last].token, cue::birth, 5, 4);
}

// English bookings name their day in full: "Sun, 05 Aug 2018", "a table for 2018/05/08 at 11:45". Such a day is the
// table's, not a person's.
bool is_booking(const Message& message, std::size_t first, std::size_t last) {
    if (!message.only_ascii || message.near(first, last, cue::birth, 5, 4)) {
        return false;
    }
    return message.near(first, last, cue::weekday, 2, 2) ||
           std::ranges::any_of(message.cues, [](Cues cues) { return (cues & cue::booking) != 0; }) ||
           std::ranges::any_of(message.digits,
                               [](const Digits& digits) { return digits.claim == Digits::Claim::time; });
}

// "12.03.1990", "1990-03-12", "12/3/90": three groups with the same mark between.
bool is_numeric(const Message& message, std::size_t first) {
    if (first + 3 > message.digits.size()) {
        return false;
    }
    const Digits* const parts = &message.digits[first];
    const std::string_view left = message.between(parts[0].end, parts[1].begin);
    const std::string_view right = message.between(parts[1].end, parts[2].begin);
    constexpr std::string_view marks = ".-/, ";
    const bool same = left == right || (left == ". " && right == ".") || (left == "." && right == ". ");
    if (!same || left.empty() || left.size() > 2 || left.find_first_not_of(marks) != std::string_view::npos ||
        parts[0].glued_before || parts[1].claim == Digits::Claim::money) {
        return false;
    }
    const char before = byte_before(message.text, parts[0].begin);
    return before != '+' && !(before == left[0] && left != " ");
}

void find_numeric(const Message& message, std::size_t first, std::vector<Found>& out) {
    if (!is_numeric(message, first)) {
        return;
    }
    const Digits* const parts = &message.digits[first];
    const std::string_view mark = message.between(parts[0].end, parts[1].begin);
    int year = value_of(message, parts[2]);
    int month = value_of(message, parts[1]);
    int day = value_of(message, parts[0]);
    bool full = parts[2].size() == 4;
    if (parts[0].size() == 4) {
        std::swap(year, day);
        full = parts[2].size() <= 2;
    } else if (parts[2].size() == 2 && parts[0].size() <= 2 && mark != " " && is_birth(message, first, first + 2)) {
        year += year > 30 ? 1900 : 2000;
        full = true;
    }
    const bool spaced = mark == " " && !(parts[0].size() == 2 && parts[1].size() == 2);
    if (!full || spaced || parts[1].size() > 2 || !is_year(year) ||
        (!is_day(year, month, day) && !is_day(year, day, month)) ||
        is_booking(message, parts[0].token, parts[2].token)) {
        return;
    }
    out.push_back({parts[0].begin, parts[2].end, "dob.numeric"});
}

// "12031990" beside a birth cue.
void find_solid(const Message& message, std::size_t index, std::vector<Found>& out) {
    const Digits& digits = message.digits[index];
    if (digits.size() != 8 || digits.glued_before || digits.glued_after || !is_birth(message, index, index)) {
        return;
    }
    const std::string_view text = message.between(digits.begin, digits.end);
    if (is_year(number_of(text.substr(4))) &&
        is_day(number_of(text.substr(4)), number_of(text.substr(2, 2)), number_of(text.substr(0, 2)))) {
        out.push_back({digits.begin, digits.end, "dob.solid"});
    }
}

const Digits* digits_of_token(const Message& message, std::size_t token) {
    const auto found = std::ranges::lower_bound(message.digits, token, {}, &Digits::token);
    return found != message.digits.end() && found->token == token && !found->glued_before ? &*found : nullptr;
}

// Words and marks that stand between the parts of a date with a month's name.
bool is_link_word(std::string_view word) {
    return word == "." || word == "," || word == "-" || word == "of" || word == "'" || word == "-жылы" ||
           word == "жылы" || word == "жылдын" || word == "г" || word == "ж" || word == "года" || word == "число";
}

// The next token in a direction that is no mark between, at most three away; tokens.size(): there is none.
std::size_t step(const Message& message, std::size_t token, int direction) {
    for (int steps = 0; steps < 4; ++steps) {
        if ((direction < 0 && token == 0) || (direction > 0 && token + 1 >= message.tokens.size())) {
            break;
        }
        token = direction < 0 ? token - 1 : token + 1;
        if (!is_link_word(message.word(token))) {
            return token;
        }
    }
    return message.tokens.size();
}

// "2016 года", "1990-жылы": the word belongs to the date.
std::size_t year_end(const Message& message, const Digits& year) {
    const std::size_t next = year.token + 1;
    const bool year_word = next < message.tokens.size() && (message.cues[next] & cue::year) != 0 &&
                           message.tokens[next].begin <= year.end + 1;
    return year_word ? message.tokens[next].end : year.end;
}

struct Neighbours {
    const Digits* day = nullptr;
    const Digits* year = nullptr;
};

void look(const Message& message, std::size_t token, Neighbours& out) {
    const Digits* digits = token < message.tokens.size() ? digits_of_token(message, token) : nullptr;
    if (digits == nullptr) {
        return;
    }
    const int value = value_of(message, *digits);
    if (digits->size() == 4 && is_year(value) && out.year == nullptr) {
        out.year = digits;
    } else if (digits->size() <= 2 && value >= 1 && value <= 31 && out.day == nullptr) {
        out.day = digits;
    }
}

// Somebody was born then. "день рождения 12 мая" is the day of a party, unless it is "мой день рождения".
bool says_born(const Message& message, std::size_t first, std::size_t last) {
    const std::size_t from = first > 6 ? first - 6 : 0;
    const std::size_t to = std::min(message.tokens.size(), last + 4);
    for (std::size_t token = from; token < to; ++token) {
        if ((message.cues[token] & cue::birth) == 0) {
            continue;
        }
        const std::string_view word = message.word(token);
        const bool date_of = token > 0 && message.word(token - 1).starts_with("дат");
        if (date_of || word.starts_with("родил") || word == "рожден" || word == "рождена" || word == "born" ||
            word == "dob" || word == "birthdate" || (message.nearest_before(token, cue::mine, 3) & cue::mine) != 0) {
            return true;
        }
    }
    return false;
}

// "12 марта 1990", "March 12, 1990", "1990-жылдын 12-марты".
void find_named(const Message& message, std::size_t token, std::vector<Found>& out) {
    Neighbours parts;
    const std::size_t left = step(message, token, -1);
    look(message, left, parts);
    if (parts.day != nullptr && left < message.tokens.size()) {
        look(message, step(message, left, -1), parts);
    }
    const std::size_t right = step(message, token, 1);
    look(message, right, parts);
    if (right < message.tokens.size() && parts.day != nullptr && parts.year == nullptr) {
        look(message, step(message, right, 1), parts);
    }
    if (parts.day == nullptr) {
        return;
    }
    const std::size_t first = std::min<std::size_t>(parts.day->token, token);
    const std::size_t last = std::max<std::size_t>(parts.day->token, token);
    if (parts.year == nullptr && !says_born(message, first, last)) {
        return;
    }
    const bool year = parts.year != nullptr;
    if (is_booking(message, first, last)) {
        return;
    }
    const std::size_t begin =
        std::min<std::size_t>(message.tokens[first].begin, year ? parts.year->begin : message.text.size());
    std::size_t end = std::max<std::size_t>(message.tokens[last].end, year ? year_end(message, *parts.year) : 0);
    if (const Digits* short_year = year ? nullptr : digits_of_token(message, last + 1);
        short_year != nullptr && short_year->size() == 2 && short_year->claim == Digits::Claim::none) {
        end = short_year->end;  // "родилась 12 марта 90"
    }
    out.push_back({begin, end, year ? "dob.named" : "dob.named_cue"});
}

// "1990 г.р.", "1990 года рождения", "born in 1990".
void find_year(const Message& message, std::size_t index, std::vector<Found>& out) {
    const Digits& digits = message.digits[index];
    const bool birth_after = is_abbreviated_birth_after(message, digits.end);
    const bool short_year = digits.size() == 2 && birth_after;  // 90 г.р.
    if (digits.glued_before || (!short_year && (digits.size() != 4 || !is_year(value_of(message, digits))))) {
        return;
    }
    const bool mine =
        digits.token > 0 && (message.word(digits.token - 1) == "я" || message.word(digits.token - 1) == "мен");
    if (mine && digits.size() == 4 && (message.nearest_after(digits.token, cue::year, 1) & cue::year) != 0) {
        out.push_back({digits.begin, digits.end, "dob.year"});  // "я 1990 года"
        return;
    }
    const bool years = std::string_view(message.folded).substr(digits.end).starts_with(" гр");
    if (birth_after || years || message.near(digits.token, digits.token, cue::birth, 2, 2)) {
        out.push_back({digits.begin, digits.end, "dob.year"});
    }
}

}  // namespace

void find_dates(const Message& message, Candidates& out) {
    std::vector<Found> found;
    for (std::size_t index = 0; index < message.digits.size(); ++index) {
        find_numeric(message, index, found);
        find_solid(message, index, found);
        find_year(message, index, found);
    }
    for (std::size_t token = 0; token < message.tokens.size(); ++token) {
        if ((message.cues[token] & cue::month) != 0) {
            find_named(message, token, found);
        }
    }
    for (const Found& each : found) {
        out.push_back(
            {each.begin, each.end, SpanType::dob, each.rule, each.rule == "dob.year" ? sure::cued : dob_score});
    }
}

}  // namespace wordkeep::words
