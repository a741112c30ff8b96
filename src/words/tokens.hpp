// Tokens: where the words, numbers and marks of a text lie.
//
// A word or number is a run of letters, digits and the marks that belong to letters; every other visible character is
// a token of its own. White space and control characters separate and are no tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct Token {
    static constexpr std::uint8_t letters = 1;  // holds a letter
    static constexpr std::uint8_t digits = 2;   // holds a digit

    std::uint32_t begin;  // bytes of the text; end exclusive
    std::uint32_t end;
    std::uint8_t flags;  // 0: a mark
};

// text: UTF-8, at most limits::text_bytes_max; broken bytes are marks. Linear, pure.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

}  // namespace wordkeep::words
