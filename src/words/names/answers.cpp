#include "words/names/answers.hpp"

#include <cstddef>
#include <cstdint>

namespace wordkeep::words::names {
namespace {

constexpr std::uint8_t letters_min = 4;

// A surname only if our own lists hold it.
bool is_answer(const TokenFacts& word) {
    const bool known = word.is(WordKinds::given) || (word.named() && word.is(WordKinds::turkic | WordKinds::english));
    return known && word.script == Script::cyrillic && word.length >= letters_min && word.shape != Shape::lower &&
           !word.common() && !word.is(WordKinds::place | WordKinds::inflected);
}

}  // namespace

void add_answer(const MessageFacts& message, std::vector<NameSpan>& spans) {
    if (!message.one_word) {
        return;
    }
    for (std::size_t index = 0; index < message.tokens.size(); ++index) {
        if (is_answer(message.tokens[index])) {
            spans.push_back({index, index, "person.gazetteer", 0.6F});
        }
    }
}

}  // namespace wordkeep::words::names
