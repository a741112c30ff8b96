#include "words/mask/house_number.hpp"

#include <algorithm>

#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t house_digits_max = 3;
constexpr int tail_parts_max = 6;

const Digits* digits_at(const Message& message, std::size_t token) {
    const auto found = std::ranges::lower_bound(message.digits, token, {}, &Digits::token);
    return found != message.digits.end() && found->token == token && !found->glued_before ? &*found : nullptr;
}

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

// The letters that a house may have: 95а, 12б, 12к2.
bool is_house_token(const Message& message, const Digits& digits) {
    const std::size_t end = message.tokens[digits.token].end;
    const std::size_t letters = end - digits.end;
    if (letters == 0) {
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
    const bool comma = name + 1 < message.tokens.size() && message.word(name + 1) == ",";
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

// "45 кв", "3-этаж", "12-үй".
Part counted_part(const Message& message, std::size_t token) {
    const Digits* digits = digits_at(message, token);
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

}  // namespace

HouseNumber house_number(const Message& message, std::size_t token) {
    std::size_t at = token;
    const bool named = (message.cues[at] & cue::house) != 0 || message.word(at) == "no" || message.word(at) == "n";
    if (named) {
        at = skip_marks(message, at + 1);
    }
    const Digits* digits = at < message.tokens.size() ? digits_at(message, at) : nullptr;
    if (digits == nullptr || digits->size() > house_digits_max || !is_house_token(message, *digits)) {
        return {};
    }
    const bool claimed =
        digits->claim != Digits::Claim::none &&
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
    return {message.tokens[token].begin, message.tokens[last].end, last};
}

AddressTail address_tail(const Message& message, const HouseNumber& house) {
    AddressTail tail{house.end, false};
    std::size_t last = house.last;
    for (int parts = 0; parts < tail_parts_max; ++parts) {
        const std::size_t next = skip_marks(message, last + 1);
        if (next >= message.tokens.size()) {
            break;
        }
        const bool building = message.word(next) == "к" && next + 1 < message.tokens.size() &&
                              message.tokens[next + 1].flags == Token::digits;  // д 36 к 1
        const bool name = building || ((message.cues[next] & (cue::flat | cue::house)) != 0 && !is_area(message, next));
        const Part part = name ? named_part(message, next) : counted_part(message, next);
        if (!part.found) {
            break;
        }
        last = part.last;
        tail.end = message.tokens[last].end;
        tail.flat = tail.flat || part.flat;
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
