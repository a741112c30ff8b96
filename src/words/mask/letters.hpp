// Small questions about bytes and letters of a normalised text, and its folded form.
//
// Finders look at bytes: digits and the marks of addresses are ASCII, and every byte above 0x7f belongs to a letter as
// far as they are concerned.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace wordkeep::words {

// words: an array or a list of words.
[[nodiscard]] constexpr bool holds(const auto& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}
[[nodiscard]] constexpr bool begins_with_one_of(const auto& beginnings, std::string_view word) {
    return std::ranges::any_of(beginnings, [&](std::string_view each) { return word.starts_with(each); });
}
[[nodiscard]] constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
[[nodiscard]] constexpr bool is_latin(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
[[nodiscard]] constexpr bool is_latin_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
[[nodiscard]] constexpr bool is_latin_or_digit(char byte) {
    return is_latin(byte) || is_digit(byte);
}
[[nodiscard]] constexpr bool is_beyond_ascii(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80;
}
// A letter or digit of any script; punctuation beyond ASCII counts too, which costs finders nothing.
[[nodiscard]] constexpr bool is_word(char byte) {
    return is_latin_or_digit(byte) || is_beyond_ascii(byte);
}

// The byte before begin or at end, '\0' beyond the text.
[[nodiscard]] constexpr char byte_before(std::string_view text, std::size_t begin) {
    return begin > 0 ? text[begin - 1] : '\0';
}
[[nodiscard]] constexpr char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}
// Nothing of a word touches [begin, end).
[[nodiscard]] constexpr bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return !is_word(byte_before(text, begin)) && !is_word(byte_at(text, end));
}

// Lower case for Latin and Cyrillic, ё as е, ү ө ң as у о н: the same bytes at the same places, so that a place in the
// one is a place in the other.
[[nodiscard]] std::string fold_in_place(std::string_view text);

// How many bytes the letter that begins with this byte takes.
[[nodiscard]] constexpr std::size_t letter_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

}  // namespace wordkeep::words
