// For each text the few that are most like it, found through the features they share.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/vectors.hpp"

namespace wordkeep::desk {

struct Neighbour {
    std::uint32_t text;
    float likeness;
};
using Neighbours = std::vector<std::vector<Neighbour>>;  // by text; the likest first

// The cost is the number of pairs that share a feature, so at most the square of the number of texts.
// stop: gives up, and what is returned means nothing. Thread-safe.
[[nodiscard]] Neighbours find_neighbours(std::span<const Vector> texts, std::size_t features, std::size_t neighbours,
                                         float likeness_min, unsigned threads, const std::atomic<bool>& stop);

}  // namespace wordkeep::desk
