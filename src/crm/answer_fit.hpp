// Which canned answers fit an inquiry: those that share its rarer words, in whatever form and letters.
//
// A word that stands in many answers says little, so each counts by how few have it; a word in the title counts twice.
// Answers that are used often come first among equals.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crm/canned_answers.hpp"
#include "words/language_guess.hpp"

namespace wordkeep::crm {

struct FittingAnswer {
    std::size_t answer;              // its place in the list that was given
    double score;                    // 0: nothing in common
    std::vector<std::string> words;  // of the inquiry, as they were typed, the rarest first
    words::Language language;        // the variant to use
};

// Best first; all of them. texts: the inquiry's parts. Pure.
[[nodiscard]] std::vector<FittingAnswer> fit_answers(std::span<const std::string> texts,
                                                     std::span<const CannedAnswer> answers);
// The language of an inquiry, and the variant an answer has for it: that language, else Russian, else any.
[[nodiscard]] words::Language language_of(std::span<const std::string> texts);
[[nodiscard]] words::Language variant_for(const CannedAnswer& answer, words::Language wanted);

}  // namespace wordkeep::crm
