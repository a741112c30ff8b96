// Cores that say the same in other words become one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/vectors.hpp"

namespace wordkeep::desk {

// More cores than this are not compared: the cost is the square of their number.
inline constexpr std::size_t merged_cores_max = 2'000;

// The two whose texts are alike most on average become one, again and again, until no two are alike by merge_at.
// middles: of length one, at most merged_cores_max. Returns which cores make one, the largest first.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> merge_alike(std::span<const Vector> middles,
                                                                  std::span<const std::vector<std::uint32_t>> cores,
                                                                  float merge_at);

}  // namespace wordkeep::desk
