// is_blank() of json_text.hpp.
#include <algorithm>
#include <array>
#include <cstdint>

#include "instagram/json_text.hpp"

namespace wordkeep::instagram {

namespace {

struct Span {
    char32_t first;
    char32_t last;
};

// Sorted. White_Space, control characters, Default_Ignorable_Code_Point, and the empty Braille pattern.
constexpr std::array blank_spans{
    Span{0x0000, 0x0020}, Span{0x007F, 0x00A0}, Span{0x00AD, 0x00AD}, Span{0x034F, 0x034F},   Span{0x061C, 0x061C},
    Span{0x115F, 0x1160}, Span{0x1680, 0x1680}, Span{0x17B4, 0x17B5}, Span{0x180B, 0x180F},   Span{0x2000, 0x200F},
    Span{0x2028, 0x202F}, Span{0x205F, 0x206F}, Span{0x2800, 0x2800}, Span{0x3000, 0x3000},   Span{0x3164, 0x3164},
    Span{0xFE00, 0xFE0F}, Span{0xFEFF, 0xFEFF}, Span{0xFFA0, 0xFFA0}, Span{0xE0000, 0xE0FFF},
};

bool is_blank_character(char32_t character) {
    const auto* after = std::ranges::upper_bound(blank_spans, character, {}, &Span::first);
    return after != blank_spans.begin() && character <= std::prev(after)->last;
}

// Takes the first character off text, which is well-formed.
char32_t take_character(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    std::size_t length = 1;
    char32_t character = lead;
    if (lead >= 0xF0) {
        length = 4;
        character = lead & 0x07U;
    } else if (lead >= 0xE0) {
        length = 3;
        character = lead & 0x0FU;
    } else if (lead >= 0xC0) {
        length = 2;
        character = lead & 0x1FU;
    }
    length = std::min(length, text.size());
    for (std::size_t at = 1; at < length; ++at) {
        character = character << 6 | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    text.remove_prefix(length);
    return character;
}

}  // namespace

bool is_blank(std::string_view text) noexcept {
    while (!text.empty()) {
        if (!is_blank_character(take_character(text))) {
            return false;
        }
    }
    return true;
}

}  // namespace wordkeep::instagram
