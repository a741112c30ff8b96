// Circles that cover each other are pushed apart, within the map.
#pragma once

#include <vector>

#include "desk/insights/group_map.hpp"

namespace wordkeep::desk {

// A bounded number of steps, each the square of the number of circles. Where there is room for all, none covers another
// afterwards; all are within the map.
void push_apart(std::vector<MapPlace>& places);

}  // namespace wordkeep::desk
