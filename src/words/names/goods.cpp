#include "words/names/goods.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "words/names/cue_words.hpp"

namespace wordkeep::words::names {
namespace {

bool is_number(const TokenFacts& token) {
    return token.shape == Shape::digits || token.shape == Shape::with_digits;
}

// A case ending behind the goods ("Нурбек машинаны алып кетет") means that somebody does something with them.
bool is_bare(const TokenFacts& word) {
    return !word.is(WordKinds::inflected);
}

bool numbered_soon(const MessageFacts& message, std::ptrdiff_t at) {
    return is_number(message.at(at)) || is_number(message.at(at + 1));
}

bool stands_behind_goods(const MessageFacts& message, const NameSpan& span) {
    const auto first = static_cast<std::ptrdiff_t>(span.first);
    const auto last = static_cast<std::ptrdiff_t>(span.last);
    const TokenFacts& name = message.at(first);
    const std::ptrdiff_t before = message.at(first - 1).shape == Shape::opening ? first - 2 : first - 1;
    if (!message.at(before).goods || name.line_start || name.is(WordKinds::inflected)) {
        return false;
    }
    const TokenFacts& after = message.at(last + 1);
    return name.deal_before || message.at(last).deal_after || numbered_soon(message, last + 1) || !after.is_word();
}

bool stands_before_goods(const MessageFacts& message, const NameSpan& span) {
    const auto last = static_cast<std::ptrdiff_t>(span.last);
    if (message.at(last).is(WordKinds::inflected)) {
        return false;
    }
    const TokenFacts& after = message.at(last + 1);
    const TokenFacts& further = message.at(last + 2);
    if (cue_words::so_called.holds(after.word) && further.goods) {
        return true;
    }
    return after.goods && is_bare(after) && (message.at(last + 1).deal_after || numbered_soon(message, last + 2));
}

bool is_adjective(const TokenFacts& word) {
    constexpr std::array endings = {ending_hash(u"ой"), ending_hash(u"ый"), ending_hash(u"ий"),
                                    ending_hash(u"ая"), ending_hash(u"ое"), ending_hash(u"ые")};
    return word.length >= 5 && std::ranges::find(endings, word.suffixes[1]) != endings.end();
}

// "угловой Орион цена"
bool is_priced(const MessageFacts& message, const NameSpan& span) {
    const auto first = static_cast<std::ptrdiff_t>(span.first);
    const TokenFacts& after = message.at(static_cast<std::ptrdiff_t>(span.last) + 1);
    return !message.at(first).line_start && is_adjective(message.at(first - 1)) && cue_words::price.holds(after.word) &&
           !after.line_start;
}

}  // namespace

bool names_goods(const MessageFacts& message, const NameSpan& span) {
    return span.last - span.first <= 1 &&
           (is_priced(message, span) || stands_behind_goods(message, span) || stands_before_goods(message, span));
}

bool continues_list(const MessageFacts& message, const NameSpan& before, const NameSpan& span) {
    if (span.first != before.last + 2 || span.last != span.first) {
        return false;
    }
    const TokenFacts& between = message.at(static_cast<std::ptrdiff_t>(before.last) + 1);
    return between.shape == Shape::comma || cue_words::list_and.holds(between.word);
}

}  // namespace wordkeep::words::names
