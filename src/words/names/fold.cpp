#include "words/names/fold.hpp"

#include <algorithm>

namespace wordkeep::words::names {
namespace {

constexpr std::size_t table_size = 0x530;
constexpr std::u16string_view latin1_bases = u"aaaaaaaceeeeiiiidnooooo÷ouuuuyþy";
constexpr std::u16string_view latin_a_bases =
    u"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuu"
    u"uuu"
    u"wwyyyzzzzzzs";
static_assert(latin1_bases.size() == 32 && latin_a_bases.size() == 128);

constexpr bool upper_case(char32_t letter) {
    if (letter < 0x80) {
        return letter >= 'A' && letter <= 'Z';
    }
    if (letter < 0x100) {
        return letter >= 0xc0 && letter <= 0xde && letter != 0xd7;
    }
    if (letter < 0x180) {
        const bool odd_is_upper = (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
        return letter == 0x178 || (letter != 0x138 && letter != 0x149 && (letter % 2 == 1) == odd_is_upper);
    }
    if (letter >= 0x400 && letter < 0x430) {
        return true;
    }
    if (letter >= 0x4c1 && letter <= 0x4ce) {
        return letter % 2 == 1;
    }
    return letter >= 0x460 && letter < table_size && letter % 2 == 0 && (letter < 0x482 || letter > 0x489);
}

constexpr char16_t lower_cyrillic(char32_t letter) {
    if (!upper_case(letter)) {
        return static_cast<char16_t>(letter);
    }
    if (letter < 0x410) {
        return static_cast<char16_t>(letter + 0x50);
    }
    return static_cast<char16_t>(letter + (letter < 0x430 ? 0x20 : 1));
}

constexpr char16_t plain_cyrillic(char16_t letter) {
    switch (letter) {
        case u'ё': return u'е';
        case u'ә': return u'а';
        case u'ғ': return u'г';
        case u'қ': return u'к';
        case u'ң': return u'н';
        case u'ө': return u'о';
        case u'ұ':
        case u'ү': return u'у';
        case u'һ':
        case u'ҳ': return u'х';
        case u'і': return u'и';
        case u'ў': return u'у';
        default: return letter;
    }
}

constexpr char16_t plain(char32_t letter) {
    if (letter < 0x80) {
        return static_cast<char16_t>(upper_case(letter) ? letter + 0x20 : letter);
    }
    if (letter >= 0xc0 && letter < 0x100) {
        return letter == 0xdf ? u's' : latin1_bases[(letter - 0xc0) % 32];
    }
    if (letter >= 0x100 && letter < 0x180) {
        return latin_a_bases[letter - 0x100];
    }
    return letter >= 0x400 ? plain_cyrillic(lower_cyrillic(letter)) : static_cast<char16_t>(letter);
}

constexpr std::array<char16_t, table_size> make_table() {
    std::array<char16_t, table_size> table{};
    for (char32_t letter = 0; letter < table_size; ++letter) {
        table[letter] = plain(letter);
    }
    return table;
}
constexpr std::array<char16_t, table_size> folded_letters = make_table();

// Well-formed UTF-8 is promised by the normaliser; anything else reads as U+FFFD and moves on by one byte.
char32_t next_letter(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t offset) -> char32_t {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const char32_t first = byte(0);
    if (first < 0x80) {
        at += 1;
        return first;
    }
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    if (length == 1 || at + length > text.size()) {
        at += 1;
        return 0xfffd;
    }
    char32_t letter = first & (0xffU >> (length + 1));
    for (std::size_t offset = 1; offset < length; ++offset) {
        letter = (letter << 6U) | (byte(offset) & 0x3fU);
    }
    at += length;
    return letter;
}

Script script_of(char32_t letter) {
    if ((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= 0xc0 && letter < 0x250)) {
        return Script::latin;
    }
    if (letter >= 0x400 && letter < table_size) {
        return Script::cyrillic;
    }
    // Letters of other scripts begin at Greek; marks, symbols and emoji lie in the ranges left out here.
    const bool other = (letter >= 0x370 && letter < 0x2000) || (letter >= 0x2c00 && letter < 0x2e00) ||
                       (letter >= 0x3040 && letter < 0xe000) || (letter >= 0xf900 && letter < 0xfe00);
    return other ? Script::other : Script::none;
}

Shape mark_shape(char32_t mark) {
    switch (mark) {
        case '.': return Shape::dot;
        case ',':
        case ';': return Shape::comma;
        case '-':
        case 0x2013:
        case 0x2014:
        case 0x2011: return Shape::dash;
        case '(':
        case '[':
        case '"':
        case '\'':
        case 0xab:
        case 0x201c:
        case 0x201e: return Shape::opening;
        case ')':
        case ']':
        case 0xbb:
        case 0x201d: return Shape::closing;
        case ':':
        case '=': return Shape::colon;
        case '!':
        case '?':
        case 0x2026: return Shape::sentence_end;
        case '\n': return Shape::line_end;
        default: return Shape::mark;
    }
}

struct Tally {
    unsigned uppers = 0;
    unsigned letters = 0;
    unsigned digits = 0;
    bool first_upper = false;
};

Shape word_shape(const Tally& tally) {
    if (tally.digits > 0) {
        return tally.letters > 0 ? Shape::with_digits : Shape::digits;
    }
    if (tally.uppers == 0) {
        return Shape::lower;
    }
    if (tally.uppers == tally.letters) {
        return tally.letters == 1 ? Shape::initial : Shape::upper;
    }
    return tally.first_upper && tally.uppers == 1 ? Shape::capital : Shape::mixed;
}

}  // namespace

char16_t fold_letter(char32_t letter) {
    if (letter < table_size) {
        return folded_letters[letter];
    }
    return letter > 0xffff ? u'\xfffd' : static_cast<char16_t>(letter);
}

FoldedWord fold(std::string_view token) {
    FoldedWord word;
    Tally tally;
    char32_t first = 0;
    for (std::size_t at = 0; at < token.size();) {
        const bool at_start = at == 0;
        const char32_t letter = next_letter(token, at);
        first = at_start ? letter : first;
        const Script script = script_of(letter);
        if (script != Script::none) {
            const bool upper = letter < table_size && upper_case(letter);
            tally.letters += 1;
            tally.uppers += upper ? 1 : 0;
            tally.first_upper = tally.first_upper || (upper && tally.letters == 1);
            word.script = word.script == Script::none ? script : word.script;
        } else if (letter >= '0' && letter <= '9') {
            tally.digits += 1;
        }
        if (word.length < folded_letters_max) {
            word.letters[word.length++] = fold_letter(letter);
        }
    }
    word.shape = tally.letters + tally.digits > 0 ? word_shape(tally) : mark_shape(first);
    return word;
}

std::uint64_t written_word_hash(std::string_view word) {
    const FoldedWord folded = fold(word);
    return word_hash({folded.letters.data(), folded.length});
}

}  // namespace wordkeep::words::names
