// Which signatures are of one question with which of others, the likest first: whoever gives each a partner goes
// through them in this order.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "desk/insights/vectors.hpp"

namespace wordkeep::desk {

// The cosine from which on two signatures are of one group.
inline constexpr float same_group_at = 0.6F;

struct Likeness {
    float cosine;
    std::size_t now;
    std::size_t before;
};

// Pairs from same_group_at on. Pure.
[[nodiscard]] std::vector<Likeness> likest_first(std::span<const Vector> now, std::span<const Vector> before);

}  // namespace wordkeep::desk
