// Where groups stand on a map: groups that are asked in like words stand near each other, and none covers another.
//
// The work is bounded by the number of groups, and the same groups always give the same map: nothing in it is random.
// A map is a picture of likeness and of nothing else; its two directions mean nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/group_types.hpp"

namespace wordkeep::desk {

inline constexpr double map_width = 1000;
inline constexpr double map_height = 640;

struct MapPlace {
    double x;  // the middle of a circle, on a map of map_width by map_height
    double y;
    double radius;  // the area grows with the number of inquiries
};

// One for each group, at most limits::insight_map_groups_max of them. The cost is the cube of their number; for so many
// some tenths of a second.
[[nodiscard]] std::vector<MapPlace> map_of(std::span<const Group> groups);

}  // namespace wordkeep::desk
