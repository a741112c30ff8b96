// Communities in a net of likeness: sets of texts that are liker to each other than chance would have it.
//
// The method is Louvain's: every node moves to the neighbouring community where it gains most modularity, until none
// moves; then communities become nodes, and again. A fixed order, so a run repeats.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/neighbours.hpp"

namespace wordkeep::desk {

// The community of each node, numbered from 0. links: both ways, each once, without loops. resolution: the greater, the
// smaller the communities. Near-linear in the number of links.
[[nodiscard]] std::vector<std::uint32_t> find_communities(const Neighbours& links, double resolution);

// Links both ways from neighbours of one direction. A link that only one of the two has counts half.
[[nodiscard]] Neighbours both_ways(const Neighbours& neighbours);

}  // namespace wordkeep::desk
