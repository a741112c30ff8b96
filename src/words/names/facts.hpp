// What the name finder knows of each token before it decides anything: hashes of the word and its ends, shape, lists.
//
// Computed once a message, then read by the tagger, the cue rules and the cleaning. Neighbours are looked up with at(),
// which answers with a fixed "outside" token beyond both ends.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "words/names/fold.hpp"
#include "words/names/lexicon.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words::names {

inline constexpr std::size_t prefixes_count = 4;  // of 2 to 5 letters
static_assert(prefixes_count + 1 == beginning_letters);
inline constexpr std::size_t suffixes_count = 5;  // of 1 to 5 letters

// The hash that suffixes holds of an ending, letter by letter from the last one.
inline constexpr std::uint64_t ending_start = 0x13198a2e03707344ULL;
[[nodiscard]] constexpr std::uint64_t ending_hash(std::u16string_view ending) {
    std::uint64_t state = ending_start;
    for (std::size_t at = ending.size(); at-- > 0;) {
        state = hash_step(state, ending[at]);
    }
    return hash_done(state);
}

struct TokenFacts {
    std::uint64_t word = 0;
    std::uint64_t stem = 0;  // without a Turkic case ending, where a list knows the rest; else equal to word
    std::array<std::uint64_t, prefixes_count> prefixes{};  // 0: the word is shorter
    std::array<std::uint64_t, suffixes_count> suffixes{};
    Shape shape = Shape::mark;
    Script script = Script::none;
    std::uint8_t kinds = 0;  // WordKinds
    std::uint8_t length = 0;
    bool sentence_start = false;
    bool line_start = false;
    bool glued = false;  // no space before it
    bool quoted = false;
    bool goods = false;        // begins as a word of goods_words
    bool deal_before = false;  // a word of deal_words not far before it, on its line
    bool deal_after = false;
    bool genitive = false;  // a Russian genitive of a given name of our own lists, and nothing else: Айбека, Эльмиры
    std::uint64_t clause_end =
        0;  // the last three letters of the last word of its sentence: where a Kyrgyz verb stands

    // The hash of its first beginning_letters letters, of all if there are fewer.
    [[nodiscard]] std::uint64_t beginning() const { return length < beginning_letters ? word : prefixes.back(); }
    [[nodiscard]] bool is_word() const { return shape <= Shape::mixed; }
    [[nodiscard]] bool has_capital() const { return shape >= Shape::capital && shape <= Shape::mixed; }
    [[nodiscard]] bool is(std::uint8_t wanted) const { return (kinds & wanted) != 0; }
    [[nodiscard]] bool common() const { return is(WordKinds::common); }
    [[nodiscard]] bool named() const { return is(WordKinds::any_name); }
    // Nobody's name unless a cue says so: an everyday word in lower case that is no name besides, or digits.
    [[nodiscard]] bool plain() const {
        return (shape == Shape::lower && common() && !named()) || shape == Shape::digits;
    }
};

enum class LetterCase : std::uint8_t {
    cased,  // capitals stand inside sentences
    lower,  // no capital but at the start of sentences: capitals tell nothing
    upper,  // mostly capitals: they tell nothing either
};

inline constexpr std::size_t prose_tokens = 16;

struct MessageFacts {
    std::vector<TokenFacts> tokens;
    LetterCase letter_case = LetterCase::lower;
    bool one_word = false;  // all else is marks and digits
    bool kyrgyz = false;    // a letter that Russian doesn't have
    bool latin = false;     // no word in Cyrillic
    TokenFacts outside;

    // So long a text with capitals is written with care: news, not chat.
    [[nodiscard]] bool is_prose() const { return letter_case == LetterCase::cased && tokens.size() >= prose_tokens; }
    [[nodiscard]] const TokenFacts& at(std::ptrdiff_t index) const {
        return index < 0 || static_cast<std::size_t>(index) >= tokens.size() ? outside
                                                                             : tokens[static_cast<std::size_t>(index)];
    }
};

// text: UTF-8 that the tokens index. Pure; linear.
[[nodiscard]] MessageFacts gather_facts(std::string_view text, std::span<const Token> tokens, const Lexicon& lexicon);

}  // namespace wordkeep::words::names
