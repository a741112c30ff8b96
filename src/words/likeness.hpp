// How alike two texts are, for somebody who remembers roughly what they wrote: the share of runs of four characters
// that they have in common. Works alike in every language, through other endings and most mistypings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wordkeep::words {

class Likeness {
public:
    // form: of words::search_form, as everything here.
    explicit Likeness(std::string_view form);

    // 0 to 100. A part is as alike as the whole: what counts is the shorter of the two, unless that is very short.
    // Linear in the length of form, whatever the other's. Thread-safe.
    [[nodiscard]] unsigned percent(std::string_view form) const;

private:
    std::vector<std::uint64_t> runs_;  // sorted, each once
};

}  // namespace wordkeep::words
