// One plain form of a text for all finders, with the way back to what was typed.
//
// People write digits full-width or Arabic-Indic, put invisible characters between them, use a letter O for a zero and
// "(собака)" for @. normalize() undoes all that in one pass. Most texts need nothing of it: they stay as they are, and
// the way back is the identity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct Normalized {
    std::string text;  // well-formed UTF-8
    // The original bytes that each byte of text came from; both empty where text is the original.
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> ends;

    // at: a byte of text that begins a code point.
    [[nodiscard]] std::size_t original_begin(std::size_t at) const { return begins.empty() ? at : begins[at]; }
    // at: one past a byte that ends a code point; at least 1.
    [[nodiscard]] std::size_t original_end(std::size_t at) const { return ends.empty() ? at : ends[at - 1]; }
};

// original: UTF-8; broken bytes become U+FFFD. Linear, pure.
[[nodiscard]] Normalized normalize(std::string_view original);

}  // namespace wordkeep::words
