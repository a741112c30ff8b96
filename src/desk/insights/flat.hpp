// Things with distances laid out on a plane, so that distances there are as near to theirs as a plane allows.
#pragma once

#include <vector>

#include "desk/insights/signature_distances.hpp"

namespace wordkeep::desk {

struct Flat {
    std::vector<double> x;  // the wider direction
    std::vector<double> y;
};

// Classical scaling for a start, then majorization of the stress, in which near ones count most. A bounded number of
// steps, each the square of the number of things. Deterministic.
[[nodiscard]] Flat flattened(const Distances& distances);

}  // namespace wordkeep::desk
