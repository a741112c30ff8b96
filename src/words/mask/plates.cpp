// Car plates of Kyrgyzstan, Russia, Kazakhstan and Uzbekistan. The long forms look like nothing else; the short ones
// need a car near.
#include <array>
#include <string>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t plate_signs_max = 10;

// A plate's outline: "d" a digit, "a" a letter of either script; spaces and hyphens between parts don't count.
struct Outline {
    std::string_view form;
    std::string_view rule;
    bool needs_cue;
};

constexpr auto outlines = std::to_array<Outline>({
    {"ddaadddaaa", "plate.kg", false},       // 01KG123ABC
    {"adddaadd", "plate.ru", true},          // А123ВС77
    {"adddaaddd", "plate.ru", false},        // А123ВС777
    {"dddaaadd", "plate.kz", true},          // 123ABC02
    {"ddadddaa", "plate.uz", true},          // 01A123BC
    {"dddddaaa", "plate.uz_company", true},  // 01123ABC
    {"addddaa", "plate.kg_old", true},       // B1234AB
    {"adddda", "plate.kg_old", true},
    {"ddddaa", "plate.kg_old", true},
});

struct Reading {
    std::string outline;
    std::array<std::size_t, plate_signs_max + 1> ends{};
};

bool is_cyrillic_lead(char byte) {
    return static_cast<unsigned char>(byte) == 0xd0 || static_cast<unsigned char>(byte) == 0xd1;
}

// The signs from there on, as long as they may belong to a plate.
Reading read(std::string_view text, std::size_t at) {
    Reading reading;
    while (at < text.size() && reading.outline.size() <= plate_signs_max) {
        const char byte = text[at];
        if ((byte == ' ' || byte == '-') && is_word(byte_at(text, at + 1)) && !reading.outline.empty()) {
            ++at;
            continue;
        }
        const bool cyrillic = is_cyrillic_lead(byte) && at + 1 < text.size();
        if (!is_latin_or_digit(byte) && !cyrillic) {
            break;
        }
        at += cyrillic ? 2 : 1;
        if (reading.outline.size() < plate_signs_max) {
            reading.ends[reading.outline.size()] = at;
        }
        reading.outline += is_digit(byte) ? 'd' : 'a';
    }
    return reading;
}

bool is_cued(const Message& message, std::size_t begin, std::size_t end) {
    return message.near(message.token_at(begin), message.token_at(end - 1), cue::plate, 4, 3);
}

bool find_at(const Message& message, std::size_t begin, Candidates& out) {
    const Reading reading = read(message.text, begin);
    for (const Outline& outline : outlines) {
        const std::size_t size = outline.form.size();
        if (!reading.outline.starts_with(outline.form) || size > plate_signs_max) {
            continue;
        }
        const std::size_t end = reading.ends[size - 1];
        const bool kyrgyz = std::string_view(message.folded).substr(begin + 2, 4).contains("kg");
        // "2015-го": a year with its ending.
        const bool year = outline.form.starts_with("dddda") && message.folded[end - 1] == message.text[end - 1];
        if (is_word(byte_at(message.text, end)) || (outline.rule == "plate.kg" && !kyrgyz) || year) {
            continue;
        }
        if (!outline.needs_cue || is_cued(message, begin, end)) {
            out.push_back({begin, end, SpanType::id, outline.rule, sure::shape});
            return true;
        }
    }
    return false;
}

}  // namespace

void find_plates(const Message& message, Candidates& out) {
    std::size_t done = 0;
    for (const Digits& digits : message.digits) {
        if (digits.size() < 2 || digits.size() > 5 || digits.begin < done) {
            continue;
        }
        // A plate begins with these digits or with one letter before them.
        std::size_t begin = digits.begin;
        if (digits.glued_before) {
            begin -= is_latin(message.text[begin - 1]) ? 1 : 2;
        } else if (digits.begin >= 2 && message.text[digits.begin - 1] == ' ' &&
                   is_latin(message.text[digits.begin - 2])) {
            begin -= 2;
        }
        for (const std::size_t from : {begin, std::size_t{digits.begin}}) {
            if (!is_word(byte_before(message.text, from)) && find_at(message, from, out)) {
                done = out.back().end;
                break;
            }
        }
    }
}

}  // namespace wordkeep::words
