#include "desk/insights/continuing.hpp"

#include <algorithm>
#include <set>

#include "desk/insights/likest.hpp"

namespace wordkeep::desk {

namespace {

// All ways of all groups, and of which group each is.
struct Ways {
    explicit Ways(std::span<const CountedWays> groups) {
        for (std::size_t group = 0; group < groups.size(); ++group) {
            vectors.insert(vectors.end(), groups[group].ways.begin(), groups[group].ways.end());
            group_of.resize(vectors.size(), group);
        }
    }
    std::vector<Vector> vectors;
    std::vector<std::size_t> group_of;
};

}  // namespace

std::vector<std::optional<std::int64_t>> counts_before(std::span<const CountedWays> now,
                                                       std::span<const CountedWays> earlier) {
    const Ways ways(now);
    const Ways ways_before(earlier);
    std::vector<std::set<std::size_t>> goes_on_with(now.size());
    std::vector<std::set<std::size_t>> goes_on_as(earlier.size());
    std::vector<bool> told(ways.vectors.size());
    std::vector<bool> told_before(ways_before.vectors.size());
    for (const Likeness& pair : likest_first(ways.vectors, ways_before.vectors)) {
        if (told[pair.now] || told_before[pair.before]) {
            continue;
        }
        told[pair.now] = told_before[pair.before] = true;
        const std::size_t group = ways.group_of[pair.now];
        const std::size_t group_before = ways_before.group_of[pair.before];
        goes_on_with[group].insert(group_before);
        goes_on_as[group_before].insert(group);
    }
    std::vector<std::optional<std::int64_t>> counts(now.size());
    for (std::size_t group = 0; group < now.size(); ++group) {
        const auto& with = goes_on_with[group];
        if (with.empty() || std::ranges::any_of(with, [&](std::size_t one) { return goes_on_as[one].size() > 1; })) {
            continue;
        }
        std::int64_t sum = 0;
        for (const std::size_t one : with) {
            sum += earlier[one].count;
        }
        counts[group] = sum;
    }
    return counts;
}

}  // namespace wordkeep::desk
