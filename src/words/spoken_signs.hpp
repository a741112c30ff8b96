// Signs of addresses that people spell out so that machines don't see them: "(собака)", " dog ", " точка ", "[at]".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct SpokenSign {
    std::size_t begin;  // bytes of the text, with the spaces and brackets around; end exclusive
    std::size_t end;
    char sign;  // '@' or '.'
};

// In order, not overlapping. "собака" alone is a dog: outside brackets it is a sign only between two Latin words with
// a dot, spoken or not, soon after. Linear, pure.
[[nodiscard]] std::vector<SpokenSign> find_spoken_signs(std::string_view text);

}  // namespace wordkeep::words
