#include "words/mask/house_number.hpp"

#include <algorithm>
#include <array>

#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t house_digits_max = 3;
constexpr int tail_parts_max = 6;

const Digits* digits_at(const Message& message, std::size_t token) {
    const auto found = std::ranges::lower_bound(message.digits, token, {}, &Digits::token);
    return found != message.digits.end() && found->token == token && !found->glued_before ? &*found : nullptr;
}

// "д23", "кв15": the digits that a short word is glued to, if it is one of these.
const Digits* digits_glued_to(const Message& message, std::size_t token, auto& words) {
    const auto found = std::ranges::lower_bound(message.digits, token, {}, &Digits::token);
    if (found == message.digits.end() || found->token != token || !found->glued_before) {
        return nullptr;
    }
    const std::string_view word = message.word(token);
    return holds(words, word.substr(0, found->begin - message.tokens[token].begin)) ? &*found : nullptr;
}

constexpr auto glued_houses = std::to_array<std::string_view>({"д", "дом", "уй", "d", "dom"});
constexpr auto glued_parts =
    std::to_array<std::string_view>({"кв", "под", "п", "эт", "оф", "к", "с", "стр", "корп", "kv", "apt", "d", "д"});
constexpr auto glued_flats = std::to_array<std::string_view>({"кв", "оф", "kv", "apt"});

bool is_skipped(std::string_view word) {
    return word == "." || word == "," || word == "-" || word == ":" || word == "no" || word == "#" || word == ";";
}

// The first token from there on that is no mark, at most three away.
std::size_t skip_marks(const Message& message, std::size_t token) {
    const std::size_t limit = std::min(message.tokens.size(), token + 3);
    while (token < limit && is_skipped(message.word(token))) {
        ++token;
    }
    return token;
}

// "45тө", "12ге": the number with the ending of a case.
bool has_case_ending(const Message& message, const Digits& digits) {
    constexpr auto endings = std::to_array<std::string_view>(
        {"го",  "га",  "ге",  "ко",  "ка",  "ке",  "то",  "та",  "те",  "до",  "да",  "де", "нын",
         "нин", "дан", "ден", "тан", "тен", "тын", "тин", "тун", "дын", "дин", "дун", "нун"});
    return holds(endings, message.word(digits.token).substr(digits.end - message.tokens[digits.token].begin));
}

// The letters that a house may have: 95а, 12б, 12к2, 45дом, 45тө.
bool is_house_token(const Message& message, const Digits& digits) {
    const std::size_t end = message.tokens[digits.token].end;
    const std::size_t letters = end - digits.end;
    if (letters == 0 || (digits.glued_cues & cue::house) != 0 || has_case_ending(message, digits)) {
        return true;
    }
    const std::size_t one = letter_bytes(message.text[digits.end]);
    return letters == one || (letters > one && is_digit(message.text[digits.end + one]) && letters <= one + 2);
}

// "/1", "-12", "/2а" directly after.
std::size_t with_fraction(const Message& message, std::size_t token) {
    constexpr int fractions_max = 3;
    for (int fractions = 0;
         fractions < fractions_max && token + 2 < message.tokens.size() &&
         (message.word(token + 1) == "/" || message.word(token + 1) == "-" || message.word(token + 1) == "\\") &&
         message.tokens[token + 1].begin == message.tokens[token].end &&
         message.tokens[token + 2].begin == message.tokens[token + 1].end;
         ++fractions) {
        const Digits* next = digits_at(message, token + 2);
        const bool letter = message.tokens[token + 2].flags == Token::letters &&
                            message.tokens[token + 2].end - message.tokens[token + 2].begin <= 2;
        if (!letter && (next == nullptr || next->size() > house_digits_max)) {
            break;
        }
        token += 2;
    }
    return token;
}

bool is_area(const Message& message, std::size_t flat_token) {
    const std::size_t next = skip_marks(message, flat_token + 1);
    return message.word(flat_token) == "кв" && next < message.tokens.size() &&
           (message.word(next) == "м" || message.word(next) == "м2" || message.word(next).starts_with("метр"));
}

// "12-үй": the number before is the word's own.
bool is_tied_to_number(const Message& message, std::size_t name) {
    return name >= 2 && message.word(name - 1) == "-" && message.tokens[name - 1].end == message.tokens[name].begin &&
           message.tokens[name - 2].end == message.tokens[name - 1].begin &&
           (message.tokens[name - 2].flags & Token::digits) != 0;
}

// "кв 8", "кв. № 8": the word's number comes after it, and no comma between.
bool has_number(const Message& message, std::size_t name) {
    if (is_tied_to_number(message, name)) {
        return false;
    }
    const std::size_t number = skip_marks(message, name + 1);
    bool comma = false;
    for (std::size_t mark = name + 1; mark < number && mark < message.tokens.size(); ++mark) {
        comma = comma || message.word(mark) == ",";
    }
    return !comma && number < message.tokens.size() && digits_at(message, number) != nullptr;
}

// The word that the number counts: "3 этаж", "12-үй"; but in "57 кв 8" the flat has a number of its own.
bool counts(const Message& message, std::size_t token, Cues wanted) {
    std::size_t next = token + 1;
    if (next < message.tokens.size() && message.word(next) == "-") {
        ++next;
    }
    if (next >= message.tokens.size() || (message.cues[next] & wanted) == 0) {
        return false;
    }
    // "147 офис" is a house and then an office without its number.
    const bool office = message.word(next).starts_with("оф") || message.word(next).starts_with("домоф");
    return !office && (is_area(message, next) || !has_number(message, next));
}

bool is_house_letter(std::string_view word) {
    return word == "а" || word == "б" || word == "г" || word == "a" || word == "b";
}

struct Part {
    std::size_t last = 0;  // token
    bool flat = false;
    bool found = false;
};

// "кв 45", "подъезд № 2", "корпус 3".
Part named_part(const Message& message, std::size_t token) {
    const std::size_t number = skip_marks(message, token + 1);
    const Digits* digits = number < message.tokens.size() ? digits_at(message, number) : nullptr;
    if (digits == nullptr || digits->size() > 4 ||
        (digits->claim != Digits::Claim::none && digits->claim != Digits::Claim::numbered)) {
        return {};
    }
    return {with_fraction(message, number), (message.cues[token] & cue::flat) != 0, true};
}

// "кв15", "к1", "с4".
Part glued_part(const Message& message, std::size_t token) {
    const Digits* digits = digits_glued_to(message, token, glued_parts);
    if (digits == nullptr || digits->size() > 4 || digits->end != message.tokens[token].end) {
        return {};
    }
    return {token, digits_glued_to(message, token, glued_flats) != nullptr, true};
}

// "45 кв", "3-этаж", "12-үй".
Part counted_part(const Message& message, std::size_t token) {
    const Digits* digits = digits_at(message, token);
    if (digits != nullptr && digits->size() <= 4 && (digits->glued_cues & (cue::flat | cue::house)) != 0) {
        return {token, (digits->glued_cues & cue::flat) != 0, true};  // 67кв
    }
    std::size_t name = token + 1;
    if (name < message.tokens.size() && message.word(name) == "-") {
        ++name;
    }
    if (digits == nullptr || digits->size() > 4 || name >= message.tokens.size() ||
        (message.cues[name] & (cue::flat | cue::house)) == 0 || is_area(message, name)) {
        return {};
    }
    // "12 эт 3": the name belongs to the number after it.
    const bool other = has_number(message, name);
    return {other ? token : name, (message.cues[name] & cue::flat) != 0, !other};
}

// "летная 30/1, 98": the flat alone behind a comma, at the end of all. last if there is none.
std::size_t last_number(const Message& message, std::size_t last) {
    const std::size_t number = last + 2;
    if (number + 1 != message.tokens.size() || message.word(last + 1) != ",") {
        return last;
    }
    const Digits* digits = digits_at(message, number);
    return digits != nullptr && digits->size() <= house_digits_max && digits->claim == Digits::Claim::none ? number
                                                                                                           : last;
}

}  // namespace

HouseNumber house_number(const Message& message, std::size_t token) {
    std::size_t at = token;
    if (const Digits* glued = digits_glued_to(message, at, glued_houses);
        glued != nullptr && glued->size() <= house_digits_max && is_house_token(message, *glued)) {
        const std::size_t last = with_fraction(message, at);
        return {message.tokens[token].begin, message.tokens[last].end, last};
    }
    const bool named = (message.cues[at] & cue::house) != 0 || message.word(at) == "no" || message.word(at) == "n";
    if (named) {
        at = skip_marks(message, at + 1);
    }
    const Digits* digits = at < message.tokens.size() ? digits_at(message, at) : nullptr;
    if (digits == nullptr || digits->size() > house_digits_max || message.text[digits->begin] == '0' ||
        !is_house_token(message, *digits)) {
        return {};
    }
    const bool claimed =
        digits->claim != Digits::Claim::none && !has_case_ending(message, *digits) &&
        !(named && (digits->claim == Digits::Claim::quantity || digits->claim == Digits::Claim::numbered)) &&
        digits->claim != Digits::Claim::numbered;
    if (claimed || byte_at(message.text, digits->end) == ':' || byte_before(message.text, digits->begin) == '+' ||
        (!named && counts(message, at, cue::flat | cue::district))) {
        return {};
    }
    std::size_t last = with_fraction(message, at);
    if (!named && counts(message, last, cue::house)) {
        last += message.word(last + 1) == "-" ? 2 : 1;
    }
    // "1 б кв 66": the letter apart from its number, and a flat behind it.
    const std::size_t letter = last + 1;
    const bool apart = letter + 1 < message.tokens.size() && is_house_letter(message.word(letter)) &&
                       (message.cues[letter + 1] & cue::flat) != 0 && has_number(message, letter + 1);
    last += apart ? 1 : 0;
    return {message.tokens[token].begin, message.tokens[last].end, last};
}

HouseNumber glued_house(const Message& message, std::size_t token, std::size_t letters_min) {
    const auto digits = std::ranges::lower_bound(message.digits, token, {}, &Digits::token);
    if (digits == message.digits.end() || digits->token != token || !digits->glued_before ||
        digits->size() > house_digits_max || !is_house_token(message, *digits)) {
        return {};
    }
    const std::string_view letters = message.word(token).substr(0, digits->begin - message.tokens[token].begin);
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(letters, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
    const std::size_t last = with_fraction(message, token);
    return count < letters_min ? HouseNumber{} : HouseNumber{digits->begin, message.tokens[last].end, last};
}

AddressTail address_tail(const Message& message, const HouseNumber& house) {
    AddressTail tail{house.end, false};
    std::size_t last = house.last;
    for (int parts = 0; parts < tail_parts_max; ++parts) {
        std::size_t next = skip_marks(message, last + 1);
        next += next + 1 < message.tokens.size() && message.word(next) == "/" ? 1 : 0;  // "204/кв1"
        if (next >= message.tokens.size()) {
            break;
        }
        const std::size_t dot = next + 1 < message.tokens.size() && message.word(next + 1) == "." ? 1 : 0;
        const bool building = message.word(next) == "к" && next + dot + 1 < message.tokens.size() &&
                              message.tokens[next + dot + 1].flags == Token::digits;  // д 36 к 1
        const bool name = building || ((message.cues[next] & (cue::flat | cue::house)) != 0 && !is_area(message, next));
        Part part = glued_part(message, next);
        if (!part.found) {
            part = name ? named_part(message, next) : counted_part(message, next);
        }
        if (!part.found) {
            break;
        }
        last = part.last;
        tail.end = message.tokens[last].end;
        tail.flat = tail.flat || part.flat;
    }
    if (const std::size_t flat = last_number(message, last); flat != last && tail.end == house.end) {
        return {message.tokens[flat].end, true};
    }
    // "6 дом 41 кв": the last word counts what went before.
    const std::size_t after = last + 1;
    if (last != house.last && after < message.tokens.size() && (message.cues[after] & cue::flat) != 0 &&
        !has_number(message, after) && !is_area(message, after) && byte_before(message.text, tail.end) != ',') {
        tail.end = message.tokens[after].end;
        tail.flat = true;
    }
    return tail;
}

}  // namespace wordkeep::words
