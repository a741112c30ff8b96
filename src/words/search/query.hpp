// What a person typed into the search box, taken apart.
//
//   доставка ош          inquiries that hold both words, in any form, in any letters
//   "есть в наличии"     these words in this order
//   -самовывоз           not this word (or phrase)
//   state:done           a filter: topic: state: mailbox: assignee: is:, also under their Russian and Kyrgyz names;
//   topic:"размер 42"    a value with spaces stands in quotes; -state:done turns it round
//
// Nothing is an error: a quote that isn't closed ends with the text, an operator without a word is passed over, and
// what goes beyond limits::search_query_bytes_max or search_query_words_max is left out and told by `cut`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct QueryWord {
    std::string form;   // as search_words() gives it
    std::string sound;  // sound_of_form(form)
    bool prefix;        // still being typed: its beginning is enough
};

struct QueryPart {
    std::vector<QueryWord> typed;    // never empty
    std::vector<QueryWord> swapped;  // the same keys in the other keyboard layout; empty if there is no such reading
    bool phrase = false;             // in this order, side by side
    bool excluded = false;
};

enum class FilterField : std::uint8_t { topic, state, mailbox, assignee, is };

struct QueryFilter {
    FilterField field;
    std::string value;  // as typed, without quotes; never empty
    bool excluded = false;
};

struct Query {
    std::vector<QueryPart> parts;
    std::vector<QueryFilter> filters;
    bool cut = false;
    [[nodiscard]] bool empty() const { return parts.empty() && filters.empty(); }
};

// text: anything. The last word counts as still being typed unless white space or a closing quote follows. Bounded.
[[nodiscard]] Query parse_query(std::string_view text);

}  // namespace wordkeep::words
