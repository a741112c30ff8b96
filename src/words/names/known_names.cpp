#include "words/names/known_names.hpp"

#include <algorithm>
#include <cstdint>

namespace wordkeep::words::names {
namespace {

constexpr std::size_t mentions_max = 16;
constexpr std::uint8_t mention_letters_min = 5;
constexpr std::uint8_t ready_letters_min = 4;

bool is_certain(const MessageFacts& message, const TokenFacts& word, Readiness readiness) {
    if (!word.is_word() || !word.is(WordKinds::given) || word.common() || word.is(WordKinds::place) || word.quoted) {
        return false;
    }
    const bool own = word.is(WordKinds::turkic | WordKinds::english);
    // What is left of "жакка" (to the side) without its ending is a name too: in lower case such a find is mere chance.
    const bool chance = word.is(WordKinds::inflected) && !word.has_capital();
    if (readiness == Readiness::ready && own && !chance && word.length >= ready_letters_min) {
        return true;
    }
    // Rivers, villages and everyday things bear Turkic given names too: those are left to the tagger.
    const bool turkic_only = word.is(WordKinds::turkic) && !word.is(WordKinds::english);
    return word.script == Script::cyrillic && !turkic_only && !word.is(WordKinds::inflected) &&
           word.shape == Shape::capital && !word.sentence_start && message.letter_case == LetterCase::cased &&
           word.length >= 4;
}

// "Гульмира": an answer of one word that is a name and nothing else, a surname only if our own lists hold it.
bool is_answer(const MessageFacts& message, const TokenFacts& word) {
    const bool known = word.is(WordKinds::given) || (word.named() && word.is(WordKinds::turkic | WordKinds::english));
    return message.one_word && known && word.script == Script::cyrillic && word.length >= ready_letters_min &&
           !word.common() && !word.is(WordKinds::place) && !word.is(WordKinds::inflected) && word.shape != Shape::lower;
}

// Half of a word with a hyphen: Коста-Рика, Шри-Ланка.
bool is_half(const MessageFacts& message, std::size_t index) {
    const auto at = static_cast<std::ptrdiff_t>(index);
    const TokenFacts& before = message.at(at - 1);
    const TokenFacts& after = message.at(at + 1);
    const TokenFacts& other = before.shape == Shape::dash ? message.at(at - 2) : message.at(at + 2);
    return ((before.shape == Shape::dash && before.glued) || (after.shape == Shape::dash && after.glued)) &&
           other.is_word() && !other.named();
}

// The first five letters of the words that were found to be names.
std::vector<std::uint64_t> mentioned(const MessageFacts& message, const std::vector<NameSpan>& spans) {
    std::vector<std::uint64_t> beginnings;
    for (const NameSpan& span : spans) {
        for (std::size_t at = span.first; at <= span.last && beginnings.size() < mentions_max; ++at) {
            const TokenFacts& word = message.tokens[at];
            if (word.shape == Shape::capital && word.length >= mention_letters_min && !word.common()) {
                beginnings.push_back(word.prefixes.back());
            }
        }
    }
    return beginnings;
}

}  // namespace

void add_known_names(const MessageFacts& message, Readiness readiness, std::vector<NameSpan>& spans) {
    const std::vector<std::uint64_t> beginnings = mentioned(message, spans);
    for (std::size_t index = 0; index < message.tokens.size(); ++index) {
        const TokenFacts& word = message.tokens[index];
        if ((is_certain(message, word, readiness) && !is_half(message, index)) || is_answer(message, word)) {
            spans.push_back({index, index, "person.gazetteer", 0.6F});
        } else if (word.shape == Shape::capital && word.length >= mention_letters_min && !word.common() &&
                   !word.is(WordKinds::place) &&
                   std::ranges::find(beginnings, word.prefixes.back()) != beginnings.end()) {
            spans.push_back({index, index, "person.mention", 0.6F});
        }
    }
}

}  // namespace wordkeep::words::names
