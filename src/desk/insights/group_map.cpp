#include "desk/insights/group_map.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/check.hpp"
#include "base/limits.hpp"
#include "desk/insights/apart.hpp"
#include "desk/insights/flat.hpp"
#include "desk/insights/signature_distances.hpp"

namespace wordkeep::desk {

namespace {

// Half of what stands between even spreading and true distances: a few groups far out don't press the rest into a heap.
std::vector<double> spread(const std::vector<double>& places, double from, double to) {
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return places[at]; });
    const double least = places[order.front()];
    const double range = std::max(places[order.back()] - least, 1e-9);
    const double steps = std::max<double>(1, static_cast<double>(places.size()) - 1);
    std::vector<double> spread(places.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double even = static_cast<double>(rank) / steps;
        const double true_to_distance = (places[order[rank]] - least) / range;
        spread[order[rank]] = from + (to - from) * (even + true_to_distance) / 2;
    }
    return spread;
}

std::vector<double> radii_of(std::span<const Group> groups) {
    constexpr double covered = 0.16;  // of the map
    constexpr double radius_min = 6;
    constexpr double radius_max = 96;
    double all = 0;
    for (const Group& group : groups) {
        all += static_cast<double>(group.count);
    }
    std::vector<double> radii;
    for (const Group& group : groups) {
        const double share = static_cast<double>(group.count) / std::max(all, 1.0);
        const double radius = std::sqrt(share * covered * map_width * map_height / 3.1416);
        radii.push_back(std::clamp(radius, radius_min, radius_max));
    }
    return radii;
}

}  // namespace

std::vector<MapPlace> map_of(std::span<const Group> groups) {
    base::check(groups.size() <= base::limits::insight_map_groups_max, "a map is of so many groups");
    constexpr double edge = 0.08;
    const std::vector<double> radii = radii_of(groups);
    if (groups.size() < 2) {
        return groups.empty() ? std::vector<MapPlace>{}
                              : std::vector<MapPlace>{{map_width / 2, map_height / 2, radii.front()}};
    }
    const Flat flat = flattened(signature_distances(groups));
    const std::vector<double> x = spread(flat.x, edge * map_width, (1 - edge) * map_width);
    const std::vector<double> y = spread(flat.y, edge * map_height, (1 - edge) * map_height);
    std::vector<MapPlace> places;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        places.push_back({x[at], y[at], radii[at]});
    }
    push_apart(places);
    return places;
}

}  // namespace wordkeep::desk
