#include "words/mask/letters.hpp"

#include <array>
#include <cstdint>

namespace wordkeep::words {
namespace {

struct Pair {
    unsigned char lead;
    unsigned char trail;
};

// A two-byte Cyrillic letter (lead 0xd0 to 0xd3) in plain lower case.
constexpr Pair folded_pair(unsigned char lead, unsigned char trail) {
    const unsigned letter = ((lead & 0x1fU) << 6U) | (trail & 0x3fU);
    unsigned low = letter;
    if (letter >= 0x410 && letter <= 0x42f) {
        low = letter + 0x20;
    } else if (letter >= 0x400 && letter <= 0x40f) {
        low = letter + 0x50;
    } else if ((letter >= 0x460 && letter <= 0x481) || (letter >= 0x48a && letter <= 0x4bf) ||
               (letter >= 0x4d0 && letter <= 0x4ff)) {
        low = letter | 1U;
    }
    switch (low) {
        case 0x451: low = 0x435; break;  // ё
        case 0x4af: low = 0x443; break;  // ү
        case 0x4e9: low = 0x43e; break;  // ө
        case 0x4a3: low = 0x43d; break;  // ң
        default: break;
    }
    return {static_cast<unsigned char>(0xc0U | (low >> 6U)), static_cast<unsigned char>(0x80U | (low & 0x3fU))};
}

constexpr auto make_pairs() {
    std::array<Pair, 4UL * 64> pairs{};
    for (unsigned index = 0; index < pairs.size(); ++index) {
        pairs[index] =
            folded_pair(static_cast<unsigned char>(0xd0U + index / 64), static_cast<unsigned char>(0x80U + index % 64));
    }
    return pairs;
}

constexpr auto pairs = make_pairs();

}  // namespace

std::string fold_in_place(std::string_view text) {
    std::string folded(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto byte = static_cast<unsigned char>(folded[at]);
        if (byte < 0x80) {
            folded[at] = static_cast<char>(is_latin_upper(folded[at]) ? byte | 0x20U : byte);
        } else if (byte >= 0xd0 && byte <= 0xd3 && at + 1 < folded.size()) {
            const Pair pair = pairs[(byte - 0xd0U) * 64U + (static_cast<unsigned char>(folded[at + 1]) & 0x3fU)];
            folded[at] = static_cast<char>(pair.lead);
            folded[++at] = static_cast<char>(pair.trail);
        }
    }
    return folded;
}

}  // namespace wordkeep::words
