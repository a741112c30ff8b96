// Where in a shown text the words of a query stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "desk/search/expansion.hpp"

namespace wordkeep::desk {

struct Highlight {
    std::uint32_t begin;  // Unicode code points of the text; end exclusive
    std::uint32_t end;
};

// In order, not overlapping. text: UTF-8. Linear, pure.
[[nodiscard]] std::vector<Highlight> highlights(std::string_view text, const Fitting& fitting);

}  // namespace wordkeep::desk
