// Which group counted now goes on with which group counted before, when nothing but words tells.
//
// Ways to ask are told again one by one, the likest first, each at most once. So a group that two others were merged
// into goes on with both, and one that fell apart is told of none: how its parts were asked before is not known.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "desk/insights/vectors.hpp"

namespace wordkeep::desk {

struct CountedWays {
    std::vector<Vector> ways;
    std::int64_t count;
};

// For each group of now how often it was asked before; none if it wasn't counted, or was part of another. Pure.
[[nodiscard]] std::vector<std::optional<std::int64_t>> counts_before(std::span<const CountedWays> now,
                                                                     std::span<const CountedWays> earlier);

}  // namespace wordkeep::desk
