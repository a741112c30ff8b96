// A light stemmer for Kyrgyz: takes the commonest endings off the end, from a word spelt without ү, ө, ң.
//
// Kyrgyz strings endings one behind the other (дүкөн-үңүз-дөн). Cutting plural, possession and case from the right,
// each at most once and never below three letters, is what a search needs; what is a word's true root is not asked.
#pragma once

#include <string_view>

namespace wordkeep::words {

// word: UTF-8, spelt as cyrillic_of() spells. Returns its beginning. Pure.
[[nodiscard]] std::string_view kyrgyz_stem(std::string_view word);

}  // namespace wordkeep::words
