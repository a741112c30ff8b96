// Whether one text fits an expression, without an index: for rules that look at each text as it arrives.
//
// The expression is written like a search (query.hpp): words, "phrases", -without. A word fits another form of itself,
// in any letters; a word fits by its beginning if it ends in *. Filters have no meaning here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "words/search/query.hpp"
#include "words/search/search_words.hpp"
#include "words/search/stems.hpp"

namespace wordkeep::words {

// A text taken apart once, for many matchers.
struct MatchedWord {
    std::string form;
    std::string sound;
    Stems stems;
};
// stemmer: this thread's.
[[nodiscard]] std::vector<MatchedWord> matched_words(std::string_view text, Stemmer& stemmer);

// Immutable once made; thread-safe.
class TextMatcher {
public:
    // Fault: invalid if the expression has no word that must be there, has a filter, or is too long.
    static base::Result<TextMatcher> make(std::string_view expression);
    [[nodiscard]] bool fits(const std::vector<MatchedWord>& text) const;

private:
    struct Wanted {
        MatchedWord word;
        bool beginning;
    };
    struct Part {
        std::vector<Wanted> words;
        bool phrase;
        bool excluded;
    };
    explicit TextMatcher(std::vector<Part> parts) : parts_(std::move(parts)) {}
    static bool word_fits(const Wanted& wanted, const MatchedWord& word);
    static bool part_fits(const Part& part, const std::vector<MatchedWord>& text);

    std::vector<Part> parts_;
};

}  // namespace wordkeep::words
