// Car plates of Kyrgyzstan, Russia, Kazakhstan and Uzbekistan. The long forms look like nothing else; the short ones
// need a car near, or to be written as a plate is: capitals, letters and regions that there are, and no goods near.
#include <algorithm>
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
    {"adddaa", "plate.ru_short", true},      // О123СО
    {"dddaaa", "plate.kg_short", true},      // 745BAC
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

// The letters of [begin, end) with the digits left out, Cyrillic ones as the Latin letters that they look like; empty
// if one is no capital or looks like no Latin letter.
std::string capitals(const Message& message, std::size_t begin, std::size_t end) {
    constexpr std::string_view cyrillic = "АВЕКМНОРСТУХ";
    constexpr std::string_view latin = "ABEKMHOPCTYX";
    std::string letters;
    for (std::size_t at = begin; at < end; ++at) {
        const char byte = message.text[at];
        if (is_cyrillic_lead(byte)) {
            const std::size_t place = cyrillic.find(message.text.substr(at, 2));
            if (place == std::string_view::npos) {
                return {};
            }
            letters += latin[place / 2];
            ++at;
        } else if (is_latin(byte)) {
            if (!is_latin_upper(byte)) {
                return {};
            }
            letters += byte;
        }
    }
    return letters;
}

bool names_goods_near(const Message& message, std::size_t begin, std::size_t end) {
    constexpr Cues goods = cue::order | cue::tracking | cue::version;
    const std::size_t first = message.token_at(begin);
    const std::size_t last = message.token_at(end - 1);
    return message.near(first, last, goods, 4, 3) || message.nearest_before(first, cue::measure, 4) != 0 ||
           message.nearest_after(last, cue::money | cue::unit, 1) != 0;
}

// Russia: twelve letters alone stand on plates, no number 000, no region 00.
bool is_written_as_russian(const Message& message, std::size_t begin, std::size_t end) {
    constexpr std::string_view on_plates = "ABEKMHOPCTYX";
    const std::string letters = capitals(message, begin, end);
    const std::string_view region = message.between(end - 2, end);
    return letters.size() == 3 && letters.find_first_not_of(on_plates) == std::string::npos && region != "00" &&
           !message.between(begin, end).contains("000");
}

// What is counted in three letters is no plate's.
bool is_counted(std::string_view letters) {
    constexpr auto units = std::to_array<std::string_view>(
        {"XXL", "SSD", "HDD", "USB", "LED", "RAM", "GSM", "KGS", "USD", "EUR", "RUB", "KZT", "UZS", "DDR", "PRO",
         "MAX", "MAH", "PCS", "SET", "RGB", "NEW", "VIP", "TOP", "ABS", "SIM", "LTE", "AMP", "EVO", "SOM", "TYS"});
    return holds(units, letters);
}

// Kazakhstan: regions 01 to 20.
bool is_written_as_kazakh(const Message& message, std::size_t begin, std::size_t end) {
    const std::string letters = capitals(message, begin, end);
    const std::string_view region = message.between(end - 2, end);
    return letters.size() == 3 && is_latin(message.text[end - 3 - (message.text[end - 3] == ' ' ? 1 : 0)]) &&
           !is_counted(letters) && region >= "01" && region <= "20";
}

// Kyrgyzstan until 2016: the letter of a region, four digits, two letters, with spaces between.
bool is_written_as_old_kyrgyz(const Message& message, std::size_t begin, std::size_t end) {
    constexpr std::string_view regions = "BSODTNIZAECHPUK";
    const std::string letters = capitals(message, begin, end);
    const bool spaced = std::ranges::count(message.between(begin, end), ' ') == 2;
    return spaced && letters.size() == 3 && regions.contains(letters[0]);
}

// Uzbekistan: 10 A 777 AA, in all four parts.
bool is_written_as_uzbek(const Message& message, std::size_t begin, std::size_t end) {
    const std::string_view text = message.between(begin, end);
    const std::string_view region = text.substr(0, 2);
    return std::ranges::count(text, ' ') == 3 && capitals(message, begin, end).size() == 3 && region >= "01" &&
           region <= "95";
}

bool is_written_as_plate(const Message& message, const Outline& outline, std::size_t begin, std::size_t end) {
    if (names_goods_near(message, begin, end)) {
        return false;
    }
    if (outline.rule == "plate.ru") {
        return is_written_as_russian(message, begin, end);
    }
    if (outline.rule == "plate.kz") {
        return is_written_as_kazakh(message, begin, end);
    }
    if (outline.rule == "plate.uz") {
        return is_written_as_uzbek(message, begin, end);
    }
    return outline.form == "addddaa" && is_written_as_old_kyrgyz(message, begin, end);
}

// Of the mark of Kyrgyzstan that the text begins with, its space included; 0 if it begins otherwise.
std::size_t mark_bytes(std::string_view folded) {
    constexpr std::string_view latin = " kg";
    constexpr std::string_view cyrillic = " кг";
    return folded.starts_with(latin) ? latin.size() : folded.starts_with(cyrillic) ? cyrillic.size() : 0;
}

// "01 777 AAA кг": the mark of the country behind.
bool is_marked_behind(const Message& message, std::size_t begin, std::size_t end) {
    const std::string_view behind = std::string_view(message.folded).substr(end);
    const std::size_t mark = mark_bytes(behind);
    const std::string_view region = message.between(begin, begin + 2);
    return mark != 0 && !is_word(byte_at(message.text, end + mark)) && region >= "01" && region <= "09" &&
           capitals(message, begin, end).size() == 3;
}

// Without their region plates must stand in capitals.
bool is_short_plate(const Message& message, std::size_t begin, std::size_t end) {
    const std::string letters = capitals(message, begin, end);
    return letters.size() == 3 && !is_counted(letters);
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
        if (outline.rule.ends_with("short") && !is_short_plate(message, begin, end)) {
            continue;
        }
        if (outline.form == "dddddaaa" && std::string_view(message.folded).substr(0, begin).ends_with("kg ")) {
            out.push_back({begin - 3, end, SpanType::id, "plate.kg", sure::shape});  // KG 01 123 ABC
            return true;
        }
        if (outline.form == "dddddaaa" && is_marked_behind(message, begin, end)) {
            out.push_back({begin, end + mark_bytes(std::string_view(message.folded).substr(end)), SpanType::id,
                           "plate.kg", sure::shape});
            return true;
        }
        if (!outline.needs_cue || is_cued(message, begin, end) || is_written_as_plate(message, outline, begin, end)) {
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
        } else if (digits.begin >= 2 && message.text[digits.begin - 1] == ' ') {
            const bool cyrillic = digits.begin >= 3 && is_cyrillic_lead(message.text[digits.begin - 3]);
            begin -= is_latin(message.text[digits.begin - 2]) ? 2 : cyrillic ? 3 : 0;
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
