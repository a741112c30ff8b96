#include "words/names/facts.hpp"

#include <algorithm>
#include <ranges>

#include "words/names/deal_words.hpp"
#include "words/names/endings.hpp"
#include "words/names/goods_words.hpp"

namespace wordkeep::words::names {
namespace {

constexpr std::size_t stem_letters_min = 3;

using States = std::array<std::uint64_t, folded_letters_max + 1>;

void hash_word(const FoldedWord& word, TokenFacts& facts, States& states) {
    states[0] = hash_start;
    for (std::size_t at = 0; at < word.length; ++at) {
        states[at + 1] = hash_step(states[at], word.letters[at]);
    }
    facts.word = hash_done(states[word.length]);
    for (std::size_t index = 0; index < prefixes_count; ++index) {
        const std::size_t letters = index + 2;
        facts.prefixes[index] = letters <= word.length ? hash_done(states[letters]) : 0;
    }
    std::uint64_t state = ending_start;
    for (std::size_t index = 0; index < suffixes_count && index < word.length; ++index) {
        state = hash_step(state, word.letters[word.length - 1U - index]);
        facts.suffixes[index] = hash_done(state);
    }
}

// A Kyrgyz name takes case endings, and so does a Russian one in a Kyrgyz sentence: Марияга, Азаматтын.
void look_up_stem(const FoldedWord& word, const States& states, const Lexicon& lexicon, TokenFacts& facts) {
    for (const std::size_t letters : turkic_ending_lengths) {
        if (word.length < stem_letters_min + letters || !is_turkic_ending(word.view().last(letters))) {
            continue;
        }
        const std::uint64_t stem = hash_done(states[word.length - letters]);
        const std::uint8_t kinds = lexicon.kinds(stem);
        const bool common = lexicon.common(stem);
        if ((kinds & (WordKinds::any_name | WordKinds::place)) != 0 || common) {
            facts.kinds |= static_cast<std::uint8_t>(kinds | WordKinds::inflected | (common ? WordKinds::common : 0));
            facts.stem = stem;
            return;
        }
    }
}

void look_up(const FoldedWord& word, const States& states, const Lexicon& lexicon, TokenFacts& facts) {
    facts.kinds = lexicon.kinds(facts.word);
    // A listed name says itself whether it is an everyday word too; the filter would call some names so by chance.
    if (facts.kinds == 0 && lexicon.common(facts.word)) {
        facts.kinds |= WordKinds::common;
    }
    if ((facts.kinds & WordKinds::common) == 0 && is_patronymic(word.view())) {
        facts.kinds |= WordKinds::patronymic;
    }
    if (facts.kinds == 0) {
        look_up_stem(word, states, lexicon, facts);
    }
}

// Милана is no genitive of Милан: its own one, Миланы, is listed too.
bool is_genitive(const FoldedWord& word, const States& states, const Lexicon& lexicon) {
    constexpr std::uint8_t letters_min = 5;
    if (word.script != Script::cyrillic || word.length < letters_min) {
        return false;
    }
    const std::uint64_t stem = states[word.length - 1U];
    const auto given = [&](std::uint64_t state) {
        const std::uint8_t kinds = lexicon.kinds(hash_done(state));
        return (kinds & WordKinds::given) != 0 && (kinds & (WordKinds::turkic | WordKinds::english)) != 0;
    };
    const auto given_with = [&](char16_t letter) { return given(hash_step(stem, letter)); };
    switch (word.letters[word.length - 1U]) {
        case u'а': return given(stem) && !given_with(u'ы') && !given_with(u'и');
        case u'я': return (given_with(u'й') || given_with(u'ь')) && !given_with(u'и');
        case u'ы': return given_with(u'а');
        case u'и': return given_with(u'а') || given_with(u'я');
        default: return false;
    }
}

TokenFacts token_facts(std::string_view token, const Lexicon& lexicon) {
    const FoldedWord word = fold(token);
    TokenFacts facts;
    States states;
    hash_word(word, facts, states);
    facts.stem = facts.word;
    facts.shape = word.shape;
    facts.script = word.script;
    facts.length = word.length;
    if (facts.is_word() && word.length > 1) {
        look_up(word, states, lexicon, facts);
        facts.genitive = !facts.common() && is_genitive(word, states, lexicon);
    }
    return facts;
}

bool ends_sentence(const TokenFacts& token, const TokenFacts& before) {
    // The dot of an initial ends nothing.
    return token.shape == Shape::sentence_end || token.shape == Shape::line_end ||
           (token.shape == Shape::dot && before.shape != Shape::initial);
}

void place_tokens(std::string_view text, std::span<const Token> tokens, MessageFacts& message) {
    bool start = true;
    bool quoted = false;
    std::size_t end = 0;
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        TokenFacts& facts = message.tokens[index];
        const std::string_view gap = text.substr(end, tokens[index].begin - end);
        facts.glued = gap.empty() && index > 0;
        facts.line_start = index == 0 || gap.contains('\n');
        facts.sentence_start = start || facts.line_start;
        facts.quoted = quoted;
        end = tokens[index].end;
        if (facts.shape == Shape::opening || facts.shape == Shape::closing) {
            quoted = facts.shape == Shape::opening && !quoted;
            continue;
        }
        const bool ends = ends_sentence(facts, message.at(static_cast<std::ptrdiff_t>(index) - 1));
        quoted = quoted && !ends;
        start = ends || (start && !facts.is_word());
    }
}

// Marks each token that has a word of goods within deal_reach tokens.
void place_deals(MessageFacts& message) {
    constexpr std::size_t deal_reach = 4;
    std::size_t reach = 0;
    for (TokenFacts& token : message.tokens) {
        reach = token.line_start ? 0 : reach;
        token.deal_before = reach > 0;
        token.goods = is_goods(token.beginning(), token.script);
        reach = deal_words.holds(token.word) ? deal_reach : reach - (reach > 0 ? 1 : 0);
    }
    reach = 0;
    for (TokenFacts& token : std::views::reverse(message.tokens)) {
        token.deal_after = reach > 0;
        reach = deal_words.holds(token.word) ? deal_reach : reach - (reach > 0 ? 1 : 0);
        reach = token.line_start ? 0 : reach;
    }
}

void place_clause_ends(MessageFacts& message) {
    std::uint64_t end = 0;
    for (std::size_t index = message.tokens.size(); index-- > 0;) {
        TokenFacts& token = message.tokens[index];
        const bool closes = ends_sentence(token, message.at(static_cast<std::ptrdiff_t>(index) - 1));
        end = closes ? 0 : end == 0 && token.is_word() ? token.suffixes[2] : end;
        token.clause_end = end;
        end = token.line_start ? 0 : end;
    }
}

LetterCase letter_case_of(const MessageFacts& message) {
    std::size_t words = 0;
    std::size_t uppers = 0;
    bool inner_capital = false;
    for (const TokenFacts& token : message.tokens) {
        if (!token.is_word() || token.length < 2) {
            continue;
        }
        ++words;
        uppers += token.shape == Shape::upper ? 1 : 0;
        inner_capital = inner_capital || (token.shape == Shape::capital && !token.sentence_start);
    }
    if (words > 0 && uppers * 2 > words) {
        return LetterCase::upper;
    }
    return inner_capital ? LetterCase::cased : LetterCase::lower;
}

bool has_kyrgyz_letters(std::string_view text) {
    return std::ranges::any_of(std::to_array<std::string_view>({"ү", "ө", "ң", "Ү", "Ө", "Ң"}),
                               [&](std::string_view letter) { return text.contains(letter); });
}

}  // namespace

MessageFacts gather_facts(std::string_view text, std::span<const Token> tokens, const Lexicon& lexicon) {
    MessageFacts message;
    message.tokens.reserve(tokens.size());
    for (const Token& token : tokens) {
        message.tokens.push_back(token_facts(text.substr(token.begin, token.end - token.begin), lexicon));
    }
    place_tokens(text, tokens, message);
    place_deals(message);
    place_clause_ends(message);
    message.letter_case = letter_case_of(message);
    message.kyrgyz = has_kyrgyz_letters(text);
    message.latin =
        std::ranges::none_of(message.tokens, [](const TokenFacts& token) { return token.script == Script::cyrillic; });
    message.one_word = std::ranges::count_if(message.tokens, &TokenFacts::is_word) == 1;
    return message;
}

}  // namespace wordkeep::words::names
