// A text as the insights know it: its words in order, each in its plain form and as it was spelt, and its language.
//
// Numbers are all the same word here ("0"): what people ask is the same whatever the size, the sum or the day is, and a
// number is nothing that should be learnt from anybody.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "words/language_guess.hpp"

namespace wordkeep::words {

struct TextWord {
    std::string form;      // as search_words() gives it, or number_form
    std::string spelling;  // lower case, with ө ү ң ё; empty if that is the form
};

inline constexpr std::string_view number_form = "0";

struct TextWords {
    std::vector<TextWord> words;
    Language language = Language::ru;
};

// text: UTF-8, at most limits::text_bytes_max; of more than limits::insight_words_a_text_max words the first ones.
// Linear, pure.
[[nodiscard]] TextWords text_words(std::string_view text);

}  // namespace wordkeep::words
