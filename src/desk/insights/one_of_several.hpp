// Groups that staff merged, told as one until a computation describes them together.
#pragma once

#include <vector>

#include "desk/insights/group_types.hpp"

namespace wordkeep::desk {

// parts: at least one, each with its count and examples, the largest first. The largest gives name, language and
// answer; words stand in the order of how many use them. Id and share of all are for the caller. Pure.
[[nodiscard]] Group one_of_several(std::vector<Group> parts);

}  // namespace wordkeep::desk
