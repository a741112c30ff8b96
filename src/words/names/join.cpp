#include "words/names/join.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

#include "words/names/animals.hpp"
#include "words/names/compound_words.hpp"
#include "words/names/cue_words.hpp"
#include "words/names/goods.hpp"

namespace wordkeep::words::names {
namespace {

constexpr std::string_view cue_rule = "person.cue";
constexpr std::size_t name_tokens_max = 12;

const TokenFacts& token(const MessageFacts& message, std::size_t index) {
    return message.at(static_cast<std::ptrdiff_t>(index));
}

// The word before, past an opening quotation mark or the dot of "ул.".
const TokenFacts& word_before(const MessageFacts& message, std::size_t index) {
    auto at = static_cast<std::ptrdiff_t>(index) - 1;
    const auto is_mark = [&] { return message.at(at).shape == Shape::opening || message.at(at).shape == Shape::dot; };
    for (int skipped = 0; skipped < 2 && is_mark(); ++skipped) {
        --at;
    }
    return message.at(at);
}

const TokenFacts& word_after(const MessageFacts& message, std::size_t index) {
    const auto at = static_cast<std::ptrdiff_t>(index) + 1;
    return message.at(message.at(at).shape == Shape::closing ? at + 1 : at);
}

std::size_t named_parts(const MessageFacts& message, const NameSpan& span) {
    std::size_t parts = 0;
    for (std::size_t index = span.first; index <= span.last; ++index) {
        parts += token(message, index).named() ? 1 : 0;
    }
    return parts;
}

// One word beside what bears it: "кровать Милана", "асель шоп", "мирас деген дүкөн", "собаку зовут Рекс".
bool names_a_thing(const MessageFacts& message, const NameSpan& span, const TokenFacts& before,
                   const TokenFacts& after) {
    if (cue_words::thing_before.holds(before.word) || cue_words::thing_after.holds(after.word)) {
        return true;
    }
    // "бул Асель магазиниби"
    if (cue_words::kyrgyz_this_is.holds(before.word) && after.goods) {
        return true;
    }
    if (cue_words::animal_is_called.holds(before.word) && calls_an_animal(message, span.first - 1)) {
        return true;
    }
    const auto last = static_cast<std::ptrdiff_t>(span.last);
    const auto first = static_cast<std::ptrdiff_t>(span.first);
    const bool so_called =
        cue_words::so_called.holds(after.word) && cue_words::called_thing.holds(message.at(last + 2).word);
    return so_called ||
           (cue_words::called.holds(before.word) && cue_words::thing_before.holds(message.at(first - 2).word));
}

// "Токтогул менен Манас кесилишинде", "пересечение Манаса и Токтогула"
bool is_corner(const MessageFacts& message, const NameSpan& span) {
    const auto first = static_cast<std::ptrdiff_t>(span.first);
    const auto last = static_cast<std::ptrdiff_t>(span.last);
    return (cue_words::list_and.holds(message.at(last + 1).word) &&
            cue_words::place_after.holds(message.at(last + 3).word)) ||
           (cue_words::list_and.holds(message.at(first - 1).word) &&
            cue_words::place_before.holds(message.at(first - 3).word));
}

// Коста-Рика, whether the layers found all of it or the half that is a name.
bool is_hyphenated_place(const MessageFacts& message, const NameSpan& span) {
    const auto first = static_cast<std::ptrdiff_t>(span.first);
    const auto begins_place = [&](std::ptrdiff_t at) {
        const TokenFacts& dash = message.at(at + 1);
        return cue_words::place_half.holds(message.at(at).word) && dash.shape == Shape::dash && dash.glued &&
               message.at(at + 2).glued;
    };
    return begins_place(first) || begins_place(first - 2);
}

// "Нурбек жуу жайы", "Гүлбара бала бакчасы": one word stands between.
bool begins_compound(const MessageFacts& message, const NameSpan& span) {
    const auto last = static_cast<std::ptrdiff_t>(span.last);
    return cue_words::compound_middle.holds(message.at(last + 1).word) &&
           compound_words.holds(message.at(last + 2).word);
}

bool names_a_place_or_shop(const MessageFacts& message, const NameSpan& span) {
    const TokenFacts& before = word_before(message, span.first);
    const TokenFacts& after = word_after(message, span.last);
    const std::uint64_t last = token(message, span.last).word;
    const bool dotted = span.first >= 2 && token(message, span.first - 1).shape == Shape::dot;
    if (dotted && cue_words::place_before_dotted.holds(before.word)) {
        return true;
    }
    // "Айгүлдүн дүкөнү" is Aigul's, "Айгүлгө студия" somebody found for her; a name with an ending is no shop's.
    const bool bare = !token(message, span.last).is(WordKinds::inflected);
    if (bare && (compound_words.holds(after.word) || begins_compound(message, span))) {
        return true;
    }
    if (cue_words::place_before.holds(before.word) || cue_words::place_after.holds(after.word) ||
        cue_words::place_after.holds(last)) {
        return true;
    }
    if (is_corner(message, span) || is_hyphenated_place(message, span)) {
        return true;
    }
    // "директор школы Осмонова Чолпон": two parts make a person.
    if (named_parts(message, span) >= 2) {
        return false;
    }
    if (cue_words::business_before.holds(before.word) || (bare && cue_words::business_after.holds(after.word)) ||
        names_a_thing(message, span, before, after)) {
        return true;
    }
    const TokenFacts& name = token(message, span.first);
    if (cue_words::business_after.holds(last)) {
        return true;
    }
    const bool alone = span.first == span.last;
    if (alone && cue_words::brands.holds(name.word)) {
        return true;
    }
    const bool numbered = after.shape == Shape::digits || after.shape == Shape::with_digits;
    return alone && name.is(WordKinds::place) && (numbered || cue_words::towards.holds(before.word));
}

// "Иштегим келет", I want to work: a verb of wishing.
bool is_wish(const TokenFacts& word, const TokenFacts& after) {
    constexpr std::array endings = {ending_hash(u"гым"), ending_hash(u"гим"), ending_hash(u"гум"), ending_hash(u"гом"),
                                    ending_hash(u"кым"), ending_hash(u"ким"), ending_hash(u"кум")};
    return !word.named() && after.prefixes[1] == word_hash(u"кел") &&
           std::ranges::find(endings, word.suffixes[2]) != endings.end();
}

// роза, лев, слава: in lower case and alone, a flower, an animal, fame; and so is the only word of a message, whose
// capital tells nothing. "Цена" and "Рахмат" are names of somebody too, and yet a price and a thank-you.
bool is_everyday_word(const MessageFacts& message, const NameSpan& span) {
    const TokenFacts& word = token(message, span.first);
    if (span.first != span.last) {
        return false;
    }
    const TokenFacts& after = token(message, span.first + 1);
    if (cue_words::said_in_every_chat.holds(word.word) || is_wish(word, after) ||
        (cue_words::god.holds(word.word) && cue_words::blessing.holds(after.word))) {
        return true;
    }
    // "Топчик": the only word of a message is somebody's name only if lists or its ending say so.
    const bool unheard = !word.named() && word.script == Script::cyrillic;
    return message.one_word ? word.common() || unheard : word.common() && word.shape == Shape::lower;
}

// neighbour: a word of the name. Where it has its capital, a further part has one too.
bool is_part(const TokenFacts& word, const TokenFacts& neighbour) {
    return word.is_word() && word.has_capital() == neighbour.has_capital() && word.length > 1 && word.named() &&
           !word.common() && !word.is(WordKinds::place);
}

bool is_initial(const MessageFacts& message, std::size_t index) {
    return token(message, index).shape == Shape::initial && token(message, index + 1).shape == Shape::dot;
}

// И. И. before the name, И.И. behind it.
void take_initials(const MessageFacts& message, NameSpan& span) {
    if (is_initial(message, span.last)) {
        ++span.last;
    }
    while (is_initial(message, span.last + 1) && !token(message, span.last + 1).line_start) {
        span.last += 2;
    }
    while (span.first >= 2 && is_initial(message, span.first - 2) && !token(message, span.first).line_start) {
        span.first -= 2;
    }
}

// "Гүлнара эжеге": the title stays.
void leave_title(const MessageFacts& message, NameSpan& span) {
    while (span.last > span.first && cue_words::title_after.holds(token(message, span.last).word)) {
        --span.last;
    }
}

// Анна-Мария: a glued hyphen carries on to the next word, and back to one that may be a name.
void take_halves(const MessageFacts& message, NameSpan& span) {
    const auto is_hyphen = [&](std::size_t index) {
        return token(message, index).shape == Shape::dash && token(message, index).glued &&
               token(message, index + 1).glued;
    };
    const auto may_grow = [&] { return span.last - span.first + 2 < name_tokens_max; };
    while (may_grow() && span.last + 2 < message.tokens.size() && is_hyphen(span.last + 1) &&
           token(message, span.last + 2).is_word()) {
        span.last += 2;
    }
    while (may_grow() && span.first >= 2 && is_hyphen(span.first - 1) && token(message, span.first - 2).has_capital() &&
           token(message, span.first - 2).named()) {
        span.first -= 2;
    }
}

void take_parts(const MessageFacts& message, NameSpan& span) {
    const auto may_take = [&](std::size_t index) {
        return span.last - span.first + 1 < name_tokens_max && !token(message, index).line_start;
    };
    while (span.last + 1 < message.tokens.size() && may_take(span.last + 1) &&
           is_part(token(message, span.last + 1), token(message, span.last))) {
        ++span.last;
    }
    while (span.first > 0 && may_take(span.first) &&
           is_part(token(message, span.first - 1), token(message, span.first)) &&
           !token(message, span.first).sentence_start) {
        --span.first;
    }
    take_halves(message, span);
}

// Overlapping and neighbouring spans become one, under the rule of the surest.
std::vector<NameSpan> merged(const MessageFacts& message, std::vector<NameSpan> spans) {
    std::ranges::sort(spans, [](const NameSpan& left, const NameSpan& right) {
        return std::tie(left.first, left.last, left.rule) < std::tie(right.first, right.last, right.rule);
    });
    std::vector<NameSpan> result;
    for (const NameSpan& span : spans) {
        const bool joins =
            !result.empty() && (span.first <= result.back().last ||
                                (span.first == result.back().last + 1 && !token(message, span.first).line_start));
        if (!joins) {
            result.push_back(span);
            continue;
        }
        NameSpan& last = result.back();
        last.last = std::max(last.last, span.last);
        if (span.score > last.score) {
            last.rule = span.rule;
            last.score = span.score;
        }
    }
    return result;
}

}  // namespace

std::vector<NameSpan> joined_names(const MessageFacts& message, std::vector<NameSpan> spans) {
    std::vector<NameSpan> kept = merged(message, std::move(spans));
    const NameSpan* sort = nullptr;
    std::vector<NameSpan> persons;
    for (const NameSpan& span : kept) {
        if (span.rule != cue_rule &&
            (names_goods(message, span) || (sort != nullptr && continues_list(message, *sort, span)))) {
            sort = &span;
        } else if (span.rule == cue_rule ||
                   (!names_a_place_or_shop(message, span) && !is_everyday_word(message, span))) {
            persons.push_back(span);
        }
    }
    kept = std::move(persons);
    for (NameSpan& span : kept) {
        take_initials(message, span);
        take_parts(message, span);
    }
    kept = merged(message, std::move(kept));
    for (NameSpan& span : kept) {
        leave_title(message, span);
    }
    return kept;
}

}  // namespace wordkeep::words::names
