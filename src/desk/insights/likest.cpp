#include "desk/insights/likest.hpp"

#include <algorithm>

namespace wordkeep::desk {

std::vector<Likeness> likest_first(std::span<const Vector> now, std::span<const Vector> before) {
    std::vector<Likeness> pairs;
    for (std::size_t one = 0; one < now.size(); ++one) {
        for (std::size_t other = 0; other < before.size(); ++other) {
            if (const float cosine = dot(now[one], before[other]); cosine >= same_group_at) {
                pairs.push_back({cosine, one, other});
            }
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &Likeness::cosine);
    return pairs;
}

}  // namespace wordkeep::desk
