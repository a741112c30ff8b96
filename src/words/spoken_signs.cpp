#include "words/spoken_signs.hpp"

#include <array>
#include <cstring>
#include <string>

namespace wordkeep::words {
namespace {

struct Spelling {
    std::string_view word;  // lower case
    char sign;
};

constexpr std::array spellings = {Spelling{"собака", '@'}, Spelling{"собачка", '@'}, Spelling{"точка", '.'},
                                  Spelling{"ит", '@'},     Spelling{"чекит", '.'},   Spelling{"at", '@'},
                                  Spelling{"dot", '.'},    Spelling{"dog", '@'},     Spelling{"эт", '@'},
                                  Spelling{"sobaka", '@'}, Spelling{"tochka", '.'}};

bool latin(char byte) {
    const auto low = static_cast<unsigned char>(byte | 0x20);
    return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

bool word_byte(char byte) {
    const auto low = static_cast<unsigned char>(byte | 0x20);
    return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9') || static_cast<unsigned char>(byte) >= 0x80;
}

// Lower case of one byte or of a two-byte Cyrillic letter, compared with a lower-case word.
bool same_word(std::string_view text, std::string_view word) {
    if (text.size() != word.size()) {
        return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto want = static_cast<unsigned char>(word[at]);
        if (byte == want || (byte >= 'A' && byte <= 'Z' && (byte | 0x20U) == want)) {
            continue;
        }
        if (byte == 0xd0 && at + 1 < text.size()) {
            const auto low = static_cast<unsigned char>(text[at + 1]);
            const unsigned upper = (0xd0U << 8U) | low;
            const unsigned lower = low <= 0x9f ? upper + 0x20U : upper + 0xe0U;  // А..П -> а..п, Р..Я -> р..я
            if (low >= 0x90 && low <= 0xaf &&
                lower == ((static_cast<unsigned>(want) << 8U) | static_cast<unsigned char>(word[at + 1]))) {
                ++at;
                continue;
            }
        }
        return false;
    }
    return true;
}

char sign_of(std::string_view word) {
    for (const Spelling& spelling : spellings) {
        if (same_word(word, spelling.word)) {
            return spelling.sign;
        }
    }
    return 0;
}

bool bracket_pair(char open, char close) {
    return (open == '(' && close == ')') || (open == '[' && close == ']') || (open == '{' && close == '}') ||
           (open == '<' && close == '>');
}

// Widens a spelled word over its brackets and spaces; bracketed tells whether there were any.
bool widen(std::string_view text, SpokenSign& spoken) {
    bool bracketed = false;
    if (spoken.begin > 0 && spoken.end < text.size() && bracket_pair(text[spoken.begin - 1], text[spoken.end])) {
        --spoken.begin;
        ++spoken.end;
        bracketed = true;
    }
    while (spoken.begin > 0 && text[spoken.begin - 1] == ' ') {
        --spoken.begin;
    }
    while (spoken.end < text.size() && text[spoken.end] == ' ') {
        ++spoken.end;
    }
    return bracketed;
}

struct Found {
    SpokenSign spoken;
    bool bracketed;
};

std::vector<Found> find_spelled(std::string_view text) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!word_byte(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && word_byte(text[end])) {
            ++end;
        }
        const char sign = end - at <= 14 ? sign_of(text.substr(at, end - at)) : '\0';
        if (sign != 0) {
            Found one{{at, end, sign}, false};
            one.bracketed = widen(text, one.spoken);
            const bool between = one.spoken.begin > 0 && one.spoken.end < text.size() &&
                                 latin(text[one.spoken.begin - 1]) && latin(text[one.spoken.end]);
            const bool apart = found.empty() || found.back().spoken.end < one.spoken.begin;
            if (between && apart && (one.bracketed || (one.spoken.begin < at && one.spoken.end > end))) {
                found.push_back(one);
            }
        }
        at = end;
    }
    return found;
}

// The end of the Latin word that starts at begin.
std::size_t latin_end(std::string_view text, std::size_t begin) {
    while (begin < text.size() && latin(text[begin])) {
        ++begin;
    }
    return begin;
}

bool dot_after(std::string_view text, std::size_t end, const std::vector<Found>& found, std::size_t next) {
    if (end + 1 < text.size() && text[end] == '.' && latin(text[end + 1])) {
        // "find me at t.me/aika" tells of a page.
        std::size_t host = end;
        while (host < text.size() && (text[host] == '.' || latin(text[host]))) {
            ++host;
        }
        return host == text.size() || text[host] != '/';
    }
    return next < found.size() && found[next].spoken.sign == '.' && found[next].spoken.begin == end;
}

}  // namespace

std::vector<SpokenSign> find_spoken_signs(std::string_view text) {
    std::vector<SpokenSign> signs;
    const std::vector<Found> found = find_spelled(text);
    std::size_t address_end = std::string_view::npos;  // where the last word of an address under way ends
    for (std::size_t index = 0; index < found.size(); ++index) {
        const SpokenSign& spoken = found[index].spoken;
        const std::size_t end = latin_end(text, spoken.end);
        if (spoken.sign == '@' && (found[index].bracketed || dot_after(text, end, found, index + 1))) {
            signs.push_back(spoken);
            address_end = end;
        } else if (spoken.sign == '.' && (found[index].bracketed || spoken.begin == address_end)) {
            signs.push_back(spoken);
            address_end = end;
        }
    }
    return signs;
}

}  // namespace wordkeep::words
