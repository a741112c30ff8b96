// English streets, and what is written as one: "12 Baker Street", "flat 3, 15 Elm Road", "Chuy Avenue 123".
#include <array>
#include <string_view>

#include "words/mask/finder.hpp"
#include "words/mask/house_number.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/place_words.hpp"

namespace wordkeep::words {
namespace {

class Search {
public:
    Search(const Message& message, Candidates& out) : message_(message), out_(out) {}

    void run() {
        for (std::size_t token = 0; token < message_.tokens.size(); ++token) {
            if ((message_.cues[token] & cue::english_street) != 0) {
                from_english(token);
            }
        }
    }

private:
    void put(std::size_t first_byte, const HouseNumber& house, std::string_view rule, float score) {
        out_.push_back({first_byte, address_tail(message_, house).end, SpanType::address, rule, score});
    }

    [[nodiscard]] std::size_t begin_of(std::size_t token) const { return message_.tokens[token].begin; }

    // "12 Baker Street", "Chuy Avenue 123".
    void from_english(std::size_t token) {
        std::size_t begin = token;
        std::size_t words = 0;
        while (begin > 0 && words < 3 && is_street_word(begin - 1, words)) {
            --begin;
            ++words;
        }
        if (words == 0) {
            return;
        }
        if (begin > 0) {
            const HouseNumber before = house_number(message_, begin - 1);
            if ((before.found() && before.last == begin - 1) || is_long_number(begin - 1)) {
                put(begin_of(flat_before(fraction_before(begin - 1))),
                    {begin_of(begin - 1), message_.tokens[token].end, token}, "address.english", sure::shape);
                return;
            }
        }
        std::size_t next = token + 1;
        next += next < message_.tokens.size() && message_.word(next) == "." ? 1 : 0;
        const HouseNumber after = next < message_.tokens.size() ? house_number(message_, next) : HouseNumber{};
        const bool known = (message_.cues[token - 1] & cue::street_name) != 0;
        if (after.found() && (is_capital(message_, begin) || known || address_tail(message_, after).flat)) {
            put(begin_of(begin), after, "address.english_after", sure::shape);
        }
    }

    // American houses have up to five digits: 1600 Pennsylvania Ave.
    [[nodiscard]] bool is_long_number(std::size_t token) const {
        const std::size_t size = message_.tokens[token].end - message_.tokens[token].begin;
        return message_.tokens[token].flags == Token::digits && (size == 4 || size == 5) &&
               (is_capital(message_, token + 1) || is_ordinal(token + 1));
    }

    // 42nd, 5th
    [[nodiscard]] bool is_ordinal(std::size_t token) const {
        const std::string_view word = message_.word(token);
        return (message_.tokens[token].flags & Token::digits) != 0 && word.size() >= 3 && is_digit(word[0]) &&
               (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"));
    }

    // "48/1 Ryskulov str": from the 48 on.
    [[nodiscard]] std::size_t fraction_before(std::size_t house) const {
        const bool fraction = house >= 2 && message_.word(house - 1) == "/" &&
                              message_.tokens[house - 2].end == message_.tokens[house - 1].begin &&
                              message_.tokens[house - 2].flags == Token::digits;
        return fraction ? house - 2 : house;
    }

    // "flat 3, 15 Elm Road": from the flat on.
    [[nodiscard]] std::size_t flat_before(std::size_t house) const {
        std::size_t at = house;
        at -= at > 0 && message_.word(at - 1) == "," ? 1 : 0;
        const bool flat =
            at >= 2 && (message_.tokens[at - 1].flags & Token::digits) != 0 && (message_.cues[at - 2] & cue::flat) != 0;
        return flat ? at - 2 : house;
    }

    // Capitals make a name; so does one small word that says nothing else.
    [[nodiscard]] bool is_street_word(std::size_t token, std::size_t words) const {
        constexpr auto small = std::to_array<std::string_view>(
            {"the",  "a",   "my",  "this", "of",   "on",   "in",   "for",  "and",  "to",  "at",   "by",
             "off",  "one", "way", "is",   "same", "your", "that", "from", "with", "any", "or",   "test",
             "long", "day", "bed", "new",  "old",  "big",  "min",  "our",  "its",  "two", "year", "lane"});
        if (is_ordinal(token)) {
            return true;
        }
        if (!is_letters(message_, token) || holds(small, message_.word(token))) {
            return false;
        }
        return is_capital(message_, token) || (words == 0 && letters_in(message_, token) >= 3);
    }

    const Message& message_;
    Candidates& out_;
};

}  // namespace

void find_english_addresses(const Message& message, Candidates& out) {
    Search(message, out).run();
}

}  // namespace wordkeep::words
