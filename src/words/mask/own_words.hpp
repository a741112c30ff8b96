// The business's own words and patterns: what must always be masked, and what never (its name, its street, a model).
//
// A word or phrase matches whole words, in any case, with or without ё, ү, ө, ң. A pattern stands between slashes,
// /ab-\d+/, in RE2's syntax, whose matching is linear; what it may match is bounded, so that hostile messages can't
// make it slow. All patterns pass one RE2::Set first, which tells in one go which of them can match at all.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::words {

struct OwnMatch {
    std::size_t begin;  // bytes
    std::size_t end;
    bool pattern;
};

// Immutable; thread-safe.
class OwnWords {
public:
    // name: of the list, for faults. Fault: invalid or too_large, naming an entry by its place, never by its text.
    static base::Result<OwnWords> make(const std::vector<std::string>& entries, std::string_view name);

    [[nodiscard]] bool empty() const { return patterns_.empty(); }
    // text: normalised; folded: by fold_in_place(). Appends matches, in order by entry. A text with more matches than
    // limits::mask_matches_max is matched to its end by the last one.
    void find(std::string_view text, std::string_view folded, std::vector<OwnMatch>& out) const;

private:
    struct Entry {
        std::unique_ptr<re2::RE2> regexp;
        bool pattern;  // else a word: over the folded text, between word boundaries
    };
    OwnWords() = default;
    base::Done add(const std::string& entry);
    static void find_one(const Entry& entry, std::string_view text, std::vector<OwnMatch>& out);
    [[nodiscard]] std::vector<int> possible(std::string_view text, std::string_view folded) const;

    std::vector<Entry> patterns_;
    std::unique_ptr<re2::RE2::Set> gate_;
};

// What an entry means when two are compared: folded, with single spaces.
[[nodiscard]] std::string own_word_form(std::string_view entry);

}  // namespace wordkeep::words
