// Tracking numbers of parcels: UPU S10 by its check digit, couriers' numbers by a cue.
#include <algorithm>
#include <array>

#include "words/mask/checksums.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t number_bytes_min = 8;
constexpr std::size_t number_bytes_max = 34;

// RR123456785KG, also in parts.
bool is_s10_at(std::string_view text, const Digits& digits, std::size_t& begin, std::size_t& end) {
    if (digits.size() != 9 || digits.begin < 2) {
        return false;
    }
    begin = digits.begin - (text[digits.begin - 1] == ' ' && digits.begin >= 3 ? 3 : 2);
    const std::size_t tail = digits.end + (byte_at(text, digits.end) == ' ' ? 1 : 0);
    end = tail + 2;
    return end <= text.size() && is_latin(text[begin]) && is_latin(text[begin + 1]) && is_latin(text[tail]) &&
           is_latin(text[tail + 1]) && stands_alone(text, begin, end);
}

bool is_cued(const Message& message, std::size_t first, std::size_t last) {
    constexpr Cues other = cue::phone | cue::passport | cue::account | cue::card | cue::tax_id | cue::measure;
    const Cues nearest = message.nearest_before(first, cue::tracking | other, 4);
    // "трек номерим ...": the word for a number stands between, and it is the parcel's.
    if ((nearest & cue::phone) != 0 && message.nearest_before(first, cue::phone, 1) != 0 &&
        (message.nearest_before(first, cue::tracking, 2) & cue::tracking) != 0) {
        return true;
    }
    if (nearest != 0) {
        return (nearest & cue::tracking) != 0 && (nearest & other) == 0;
    }
    return (message.nearest_after(last, cue::tracking, 2) & cue::tracking) != 0;
}

// A word of digits and capital letters, at least six digits: 1Z999AA10123456784, SF1234567890, 1234567890.
bool is_number(std::string_view word, bool cued) {
    const auto digits = std::ranges::count_if(word, is_digit);
    const bool letters = std::ranges::all_of(word, is_latin_or_digit);
    return letters && cued && digits >= 6 && static_cast<std::size_t>(digits) * 2 >= word.size();
}

// Couriers that carry parcels from China mark their numbers: YT7583920164882, JT5219340087716, LP00583920174CN.
bool is_marked(const Message& message, std::size_t token) {
    constexpr auto marks = std::to_array<std::string_view>(
        {"yt", "jt", "sf", "lp", "jd", "zt", "st", "jdv", "jdx", "jdk", "yp", "ty", "dpk", "zto", "sto"});
    std::string_view word = message.word(token);
    const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
    const std::string_view mark = word.substr(0, letters);
    word.remove_prefix(letters);
    word.remove_suffix(word.ends_with("cn") && mark == "lp" ? 2 : 0);
    return word.size() >= 11 && word.size() <= 16 && std::ranges::all_of(word, is_digit) && holds(marks, mark) &&
           (message.nearest_before(token, cue::order, 3) & cue::order) == 0;
}

bool is_ups(std::string_view folded) {
    return folded.size() == 18 && folded.starts_with("1z") && std::ranges::all_of(folded, is_latin_or_digit);
}

void find_numbers(const Message& message, Candidates& out) {
    for (std::size_t token = 0; token < message.tokens.size(); ++token) {
        const Token& bounds = message.tokens[token];
        const std::size_t size = bounds.end - bounds.begin;
        if ((bounds.flags & Token::digits) == 0 || size < number_bytes_min || size > number_bytes_max ||
            byte_before(message.text, bounds.begin) == '+') {
            continue;
        }
        const std::string_view word = message.word(token);
        if (is_ups(word)) {
            out.push_back({bounds.begin, bounds.end, SpanType::tracking, "tracking.ups", sure::shape});
        } else if (is_marked(message, token)) {
            out.push_back({bounds.begin, bounds.end, SpanType::tracking, "tracking.courier", sure::shape});
        } else if (is_number(word, is_cued(message, token, token))) {
            out.push_back({bounds.begin, bounds.end, SpanType::tracking, "tracking.cue", sure::cued});
        }
    }
}

bool is_digits(const Message& message, std::size_t token) {
    return token < message.tokens.size() && message.tokens[token].flags == Token::digits;
}

// The parts of one number are written closely.
bool joined(const Message& message, std::size_t left, std::size_t right) {
    const std::string_view gap = message.between(message.tokens[left].end, message.tokens[right].begin);
    return gap == " " || gap == "-";
}

// The token after a dash or a space, if it is digits; else the token itself.
std::size_t next_part(const Message& message, std::size_t token) {
    for (const std::size_t next : {token + 1, token + 2}) {
        if (is_digits(message, next) && joined(message, token, next)) {
            return next;
        }
    }
    return token;
}

// A word for the number itself, not for the parcel, whose weight and price are numbers too.
bool names_number(const Message& message, std::size_t first) {
    constexpr auto beginnings = std::to_array<std::string_view>({"трек", "накладн", "шпи", "trek", "track", "nakladn"});
    constexpr std::size_t words = 4;
    std::size_t seen = 0;
    for (std::size_t token = first; token-- > 0 && seen < words;) {
        if (message.tokens[token].flags == 0) {
            continue;
        }
        ++seen;
        if (begins_with_one_of(beginnings, message.word(token))) {
            return true;
        }
    }
    return false;
}

bool is_counted(const Message& message, std::size_t last) {
    return last + 1 < message.tokens.size() && (message.cues[last + 1] & (cue::money | cue::measure)) != 0;
}

// "KG-5508217", "5582 0193 4471": a number in parts, behind a word for it.
void find_parted(const Message& message, Candidates& out) {
    constexpr std::size_t part_min = 4;  // a sum is written in threes
    constexpr std::size_t mark_max = 4;
    constexpr std::size_t digits_min = 10;
    constexpr std::size_t marked_digits_min = 6;
    constexpr std::size_t digits_max = 20;
    for (std::size_t token = 0; token < message.tokens.size(); ++token) {
        if (!is_digits(message, token) || message.word(token).size() < part_min) {
            continue;
        }
        const std::size_t begun = token;
        std::size_t digits = message.word(token).size();
        std::size_t parts = 1;
        for (std::size_t next = next_part(message, token); next != token && message.word(next).size() >= part_min;
             next = next_part(message, token)) {
            token = next;
            digits += message.word(next).size();
            ++parts;
        }
        const bool marked =
            begun >= 2 && message.between(message.tokens[begun - 2].end, message.tokens[begun].begin) == "-" &&
            message.word(begun - 2).size() <= mark_max && std::ranges::all_of(message.word(begun - 2), is_latin);
        const std::size_t first = marked ? begun - 2 : begun;
        const bool is_range =
            !marked && parts == 2 && message.text[message.tokens[begun].end] == '-';  // 12500-13500 кг
        const bool fits = digits >= (marked ? marked_digits_min : digits_min) && digits <= digits_max && !is_range;
        if (first < token && fits && names_number(message, first) && is_cued(message, first, token) &&
            !is_counted(message, token)) {
            out.push_back({message.tokens[first].begin, message.tokens[token].end, SpanType::tracking, "tracking.parts",
                           sure::cued});
        }
    }
}

}  // namespace

void find_trackings(const Message& message, Candidates& out) {
    for (const Digits& digits : message.digits) {
        std::size_t begin = 0;
        std::size_t end = 0;
        if (!is_s10_at(message.text, digits, begin, end)) {
            continue;
        }
        if (s10_holds(message.between(digits.begin, digits.end))) {
            out.push_back({begin, end, SpanType::tracking, "tracking.s10", sure::checksum});
        } else if (is_cued(message, message.token_at(begin), message.token_at(end - 1))) {
            out.push_back({begin, end, SpanType::tracking, "tracking.s10_cue", sure::cued});
        }
    }
    find_numbers(message, out);
    find_parted(message, out);
}

}  // namespace wordkeep::words
