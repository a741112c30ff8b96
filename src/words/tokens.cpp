#include "words/tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace wordkeep::words {
namespace {

enum class Kind : std::uint8_t { space, letter, digit, joined, mark };

Kind kind_of(UChar32 letter) {
    if (letter < 0) {
        return Kind::mark;
    }
    if (letter < 0x80) {
        const auto low = letter | 0x20;
        if (low >= 'a' && low <= 'z') {
            return Kind::letter;
        }
        if (letter >= '0' && letter <= '9') {
            return Kind::digit;
        }
        return letter <= ' ' || letter == 0x7f ? Kind::space : Kind::mark;
    }
    if (u_isalpha(letter)) {
        return Kind::letter;
    }
    if (u_isdigit(letter)) {
        return Kind::digit;
    }
    if ((U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0) {
        return Kind::joined;
    }
    return u_isUWhiteSpace(letter) || u_iscntrl(letter) ? Kind::space : Kind::mark;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 5 + 1);
    const auto length = static_cast<std::int32_t>(text.size());
    bool open = false;  // the last token is a word that may go on
    for (std::int32_t at = 0; at < length;) {
        const auto begin = static_cast<std::uint32_t>(at);
        UChar32 letter = 0;
        U8_NEXT(text.data(), at, length, letter);  // NOLINT(bugprone-inc-dec-in-conditions)
        const Kind kind = kind_of(letter);
        const auto end = static_cast<std::uint32_t>(at);
        if (kind == Kind::space) {
            open = false;
            continue;
        }
        if (kind == Kind::mark || (kind == Kind::joined && !open)) {
            tokens.push_back({begin, end, 0});
            open = false;
            continue;
        }
        const std::uint8_t flag = kind == Kind::letter ? Token::letters : kind == Kind::digit ? Token::digits : 0;
        if (!open) {
            tokens.push_back({begin, end, 0});
        }
        tokens.back().end = end;
        tokens.back().flags |= flag;
        open = true;
    }
    return tokens;
}

}  // namespace wordkeep::words
