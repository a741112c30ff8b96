// Folding: one word, many spellings, one form.
//
// Kyrgyz is typed with and without ү, ө, ң; Kazakh has ә, ғ, қ, ұ, і, һ; Russian writes ё or е; Latin letters come with
// and without accents. fold() brings all of them to plain lower case, so that the word lists and the tagger see one
// word. What a spelling tells besides (capitals, digits, punctuation) goes into the shape.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace wordkeep::words::names {

enum class Shape : std::uint8_t {
    lower,
    capital,  // Айгүл
    upper,    // АЙГҮЛ
    initial,  // one capital letter
    mixed,    // AiGul
    digits,
    with_digits,  // iphone13
    dot,
    comma,
    dash,
    opening,  // brackets and quotation marks; straight quotes count as opening
    closing,
    colon,
    sentence_end,  // ! ? …
    line_end,
    mark,  // @ # _ / and other marks
};

enum class Script : std::uint8_t { none, latin, cyrillic, other };

inline constexpr std::size_t folded_letters_max = 32;  // a longer word keeps its beginning only

struct FoldedWord {
    std::array<char16_t, folded_letters_max> letters;
    std::uint8_t length = 0;
    Shape shape = Shape::mark;
    Script script = Script::none;

    [[nodiscard]] std::span<const char16_t> view() const { return {letters.data(), length}; }
};

// token: UTF-8 of one token. Pure.
[[nodiscard]] FoldedWord fold(std::string_view token);

// The plain lower-case form of one code point (above the BMP: U+FFFD).
[[nodiscard]] char16_t fold_letter(char32_t letter);

// The hash by which lists and features know a word. It grows letter by letter from hash_start, so that the hashes of
// all beginnings of a word come for free; hash_done() spreads the bits.
inline constexpr std::uint64_t hash_start = 0x243f6a8885a308d3ULL;
[[nodiscard]] constexpr std::uint64_t hash_step(std::uint64_t state, char16_t letter) {
    return (state ^ letter) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
}
[[nodiscard]] constexpr std::uint64_t hash_done(std::uint64_t state) {
    state ^= state >> 32U;
    state *= 0xd6e8feb86659fd93ULL;
    state ^= state >> 32U;
    return state;
}
[[nodiscard]] constexpr std::uint64_t hash_steps(std::uint64_t state, std::u16string_view letters) {
    for (const char16_t letter : letters) {
        state = hash_step(state, letter);
    }
    return state;
}
[[nodiscard]] constexpr std::uint64_t word_hash(std::u16string_view folded) {
    return hash_done(hash_steps(hash_start, folded));
}

// Of so many letters are the beginnings by which some lists know their words; a shorter word stands whole.
inline constexpr std::size_t beginning_letters = 5;

// The word hash of a word as written, folded first; what does not fit folded_letters_max is left out.
[[nodiscard]] std::uint64_t written_word_hash(std::string_view word);

}  // namespace wordkeep::words::names
