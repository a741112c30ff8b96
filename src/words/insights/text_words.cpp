#include "words/insights/text_words.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::words {

namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

struct Lowered {
    std::string_view upper;
    std::string_view lower;
};
// Letters that the plain form gives up and a reader misses.
constexpr Lowered own_letters[] = {{"Ө", "ө"}, {"Ү", "ү"}, {"Ң", "ң"}, {"Ё", "ё"}};

// Empty if the word has none of these letters. The form has as many letters as the word, so each is put back in place.
std::string spelling_of(std::string_view typed, std::string_view form) {
    const auto has_own = std::ranges::any_of(own_letters, [&](const Lowered& letter) {
        return typed.find(letter.upper) != std::string_view::npos || typed.find(letter.lower) != std::string_view::npos;
    });
    if (!has_own || typed.size() != form.size()) {
        return {};
    }
    std::string spelling(form);
    for (const Lowered& letter : own_letters) {
        for (const std::string_view written : {letter.upper, letter.lower}) {
            for (std::size_t at = typed.find(written); at != std::string_view::npos; at = typed.find(written, at + 2)) {
                spelling.replace(at, 2, letter.lower);
            }
        }
    }
    return spelling;
}

bool follows_apostrophe(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    return before.ends_with('\'') || before.ends_with("\u2019") || before.ends_with('`');
}

// What English leaves behind an apostrophe: "it's", "I'm", "they'll".
bool is_english_end(const SearchWord& word) {
    constexpr std::string_view ends[] = {"s", "m", "t", "d", "ll", "re", "ve"};
    return std::ranges::find(ends, word.form) != std::end(ends);
}

// "don't" is "not", "it's" is "it": the ends are no words, and least of all sizes.
void join_english_ends(std::string_view text, std::vector<SearchWord>& words) {
    std::vector<SearchWord> joined;
    joined.reserve(words.size());
    for (SearchWord& word : words) {
        const bool is_end = !joined.empty() && is_english_end(word) && follows_apostrophe(text, word.begin);
        if (!is_end) {
            joined.push_back(std::move(word));
        } else if (word.form == "t" && (joined.back().form.ends_with('n') || joined.back().form == "can")) {
            joined.back().form = "not";
        }
    }
    words = std::move(joined);
}

}  // namespace

TextWords text_words(std::string_view text) {
    TextWords read;
    std::vector<SearchWord> words = search_words(text);
    join_english_ends(text, words);
    words.resize(std::min(words.size(), base::limits::insight_words_a_text_max), {0, 0, {}});
    read.words.reserve(words.size());
    for (SearchWord& word : words) {
        if (std::ranges::any_of(word.form, is_digit)) {
            read.words.push_back({std::string(number_form), {}});
        } else {
            std::string spelling = spelling_of(text.substr(word.begin, word.end - word.begin), word.form);
            read.words.push_back({std::move(word.form), std::move(spelling)});
        }
    }
    constexpr std::size_t language_bytes_max = 400;
    std::size_t end = std::min(text.size(), language_bytes_max);
    read.language = guess_language(text.substr(0, end));
    return read;
}

}  // namespace wordkeep::words
