// A message as all finders see it: the normalised text, its folded twin, words with their cues, and runs of digits.
//
// Read once, then shared. A byte gate tells first what a message can hold at all: most hold no digit and no @, and are
// done with then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "words/mask/cues.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words {

// Consecutive ASCII digits.
struct Digits {
    std::uint32_t begin;  // bytes; end exclusive
    std::uint32_t end;
    std::uint32_t token;
    bool glued_before;  // a letter touches them
    bool glued_after;
    Cues glued_cues;  // of the letters directly after: 5шт
    // numbered: after №.
    enum class Claim : std::uint8_t { none, quantity, money, time, numbered } claim;  // by quantities.hpp
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

struct Message {
    std::string_view text;
    std::string folded;
    std::span<const Token> tokens;
    std::vector<Cues> cues;  // one for each token
    std::vector<Digits> digits;
    bool has_at = false;           // '@'
    bool has_dotted_word = false;  // a dot between word bytes, or "://"
    bool has_latin = false;
    bool only_ascii = true;  // English, or in Latin letters

    // text and tokens outlive the message. tokens: of text.
    static Message read(std::string_view text, std::span<const Token> tokens, const CueTable& table);

    [[nodiscard]] std::string_view word(std::size_t token) const {
        return std::string_view(folded).substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
    }
    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
        return text.substr(begin, end - begin);
    }
    // The token that holds or follows the byte.
    [[nodiscard]] std::size_t token_at(std::size_t byte) const;
    // The flags of the nearest word before the token that has any of the wanted ones, within so many words; 0: none.
    [[nodiscard]] Cues nearest_before(std::size_t token, Cues wanted, int words) const;
    [[nodiscard]] Cues nearest_after(std::size_t token, Cues wanted, int words) const;
    // One of the wanted cues stands within so many words around the tokens [first, last].
    [[nodiscard]] bool near(std::size_t first, std::size_t last, Cues wanted, int before, int after) const {
        return nearest_before(first, wanted, before) != 0 || nearest_after(last, wanted, after) != 0;
    }
    // Nothing in the message that a finder of data other than names looks for.
    [[nodiscard]] bool plain() const { return digits.empty() && !has_at && !has_dotted_word && !has_latin; }
};

}  // namespace wordkeep::words
