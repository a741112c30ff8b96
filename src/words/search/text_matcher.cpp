#include "words/search/text_matcher.hpp"

#include <algorithm>

namespace wordkeep::words {

namespace {

MatchedWord matched(std::string form, Stemmer& stemmer) {
    std::string sound = sound_of_form(form);
    const Stems stems = stemmer.stems_of(form);
    return {std::move(form), std::move(sound), stems};
}

bool share_a_stem(const Stems& left, const Stems& right) {
    return std::ranges::any_of(
        left.view(), [&](std::uint64_t key) { return std::ranges::find(right.view(), key) != right.view().end(); });
}

}  // namespace

std::vector<MatchedWord> matched_words(std::string_view text, Stemmer& stemmer) {
    std::vector<MatchedWord> words;
    for (SearchWord& word : search_words(text)) {
        words.push_back(matched(std::move(word.form), stemmer));
    }
    return words;
}

base::Result<TextMatcher> TextMatcher::make(std::string_view expression) {
    const bool beginning = expression.ends_with('*');
    // A space behind it: the last word is whole.
    const Query query = parse_query(std::string(expression.substr(0, expression.size() - (beginning ? 1 : 0))) + ' ');
    const bool any = std::ranges::any_of(query.parts, [](const QueryPart& part) { return !part.excluded; });
    if (!any || !query.filters.empty() || query.cut) {
        return base::fault(base::FaultKind::invalid,
                           "a rule needs a word that must be there, takes no filters such as state:, and is short");
    }
    Stemmer stemmer;
    std::vector<Part> parts;
    for (const QueryPart& part : query.parts) {
        Part made{{}, part.phrase, part.excluded};
        for (const QueryWord& word : part.typed) {
            made.words.push_back({matched(word.form, stemmer), false});
        }
        parts.push_back(std::move(made));
    }
    parts.back().words.back().beginning = beginning;
    return TextMatcher(std::move(parts));
}

bool TextMatcher::word_fits(const Wanted& wanted, const MatchedWord& word) {
    return word.form == wanted.word.form || word.sound == wanted.word.sound ||
           (wanted.beginning && word.sound.starts_with(wanted.word.sound)) ||
           share_a_stem(word.stems, wanted.word.stems);
}

bool TextMatcher::part_fits(const Part& part, const std::vector<MatchedWord>& text) {
    if (!part.phrase) {
        return std::ranges::all_of(part.words, [&](const Wanted& wanted) {
            return std::ranges::any_of(text, [&](const MatchedWord& word) { return word_fits(wanted, word); });
        });
    }
    return !std::ranges::search(text, part.words, [](const MatchedWord& word, const Wanted& wanted) {
                return word_fits(wanted, word);
            }).empty();
}

bool TextMatcher::fits(const std::vector<MatchedWord>& text) const {
    return std::ranges::all_of(parts_, [&](const Part& part) { return part_fits(part, text) != part.excluded; });
}

}  // namespace wordkeep::words
