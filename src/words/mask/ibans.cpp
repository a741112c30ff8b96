// IBANs: two letters, two check digits, 11 to 30 letters and digits that pass mod 97; in one piece or in parts.
#include <algorithm>
#include <array>

#include "words/mask/checksums.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t iban_size_max = 34;

// Lengths by country (SWIFT's registry): two IBANs can't be told from one word after the other without them.
struct Length {
    std::string_view country;
    std::size_t size;
};
constexpr auto lengths = std::to_array<Length>(
    {{"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22},
     {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DK", 18}, {"DO", 28},
     {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23},
     {"GL", 18}, {"GR", 27}, {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26},
     {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20},
     {"LV", 21}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NL", 18},
     {"NO", 15}, {"PK", 24}, {"PL", 28}, {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33},
     {"SA", 24}, {"SC", 31}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"ST", 25}, {"SV", 28}, {"TL", 23},
     {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}});

std::size_t length_of(std::string_view country) {
    for (const Length& each : lengths) {
        if (each.country == country) {
            return each.size;
        }
    }
    return 0;
}

bool begins_iban(std::string_view text, std::size_t at) {
    return at + 4 < text.size() && is_latin(text[at]) && is_latin(text[at + 1]) && !is_word(byte_before(text, at)) &&
           (is_digit(text[at + 2]) || (text[at + 2] == ' ' && is_digit(text[at + 3])));
}

struct Reading {
    std::array<char, iban_size_max> letters{};
    std::array<std::size_t, iban_size_max> ends{};  // bytes of the text
    std::size_t size = 0;
};

// Up to 34 letters and digits from there on; single spaces and hyphens between don't count.
Reading read(std::string_view text, std::size_t at) {
    Reading reading;
    for (; at < text.size() && reading.size < iban_size_max; ++at) {
        const char byte = text[at];
        if (is_latin_or_digit(byte)) {
            reading.letters[reading.size] = static_cast<char>(is_latin(byte) ? byte & ~0x20 : byte);
            reading.ends[reading.size] = at + 1;
            ++reading.size;
        } else if ((byte != ' ' && byte != '-') || !is_latin_or_digit(byte_at(text, at + 1))) {
            break;
        }
    }
    return reading;
}

// Parts of four, as banks print them, or one piece; else any sentence with "in 22" in it has a chance of 1 in 97.
bool is_grouped_like_iban(const Reading& reading, std::size_t size) {
    for (std::size_t at = 1; at < size; ++at) {
        if (reading.ends[at] != reading.ends[at - 1] + 1 && at % 4 != 0) {
            return false;
        }
    }
    return true;
}

bool is_one_capital_piece(std::string_view text, const Reading& reading, std::size_t size) {
    const std::size_t begin = reading.ends[0] - 1;
    return reading.ends[size - 1] - begin == size &&
           std::ranges::none_of(text.substr(begin, size), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

// How many of the letters make a valid IBAN; 0: none do.
std::size_t valid_size(std::string_view text, const Reading& reading) {
    const std::string_view letters(reading.letters.data(), reading.size);
    const std::size_t known = length_of(letters.substr(0, 2));
    const auto fits = [&](std::size_t size) {
        return size >= 15 && size <= reading.size && !is_word(byte_at(text, reading.ends[size - 1])) &&
               is_grouped_like_iban(reading, size) && iban_holds(letters.substr(0, size));
    };
    if (known != 0) {
        return fits(known) ? known : 0;
    }
    for (std::size_t size = reading.size; size >= 15; --size) {
        if (fits(size) && is_one_capital_piece(text, reading, size)) {
            return size;
        }
    }
    return 0;
}

}  // namespace

void find_ibans(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    for (const Digits& digits : message.digits) {
        // The check digits stand after two letters.
        const std::size_t begin = digits.glued_before && digits.begin >= 2  ? digits.begin - 2
                                  : digits.begin >= 3 && digits.size() >= 2 ? digits.begin - 3
                                                                            : text.size();
        if (begin >= text.size() || !begins_iban(text, begin) ||
            (!out.empty() && out.back().end > begin && out.back().type == SpanType::iban)) {
            continue;
        }
        const Reading reading = read(text, begin);
        const std::size_t size = valid_size(text, reading);
        if (size != 0) {
            out.push_back({begin, reading.ends[size - 1], SpanType::iban, "iban.mod97", sure::checksum});
        }
    }
}

}  // namespace wordkeep::words
