#include "desk/insights/continuing.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "desk/insights/group_ids.hpp"

namespace wordkeep::desk {

namespace {

using Way = std::pair<std::size_t, std::size_t>;  // of which group, and which of its ways

struct Match {
    float likeness;
    Way now;
    Way earlier;
};

std::vector<std::pair<Way, const Vector*>> ways_of(std::span<const CountedWays> groups) {
    std::vector<std::pair<Way, const Vector*>> ways;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t way = 0; way < groups[group].ways.size(); ++way) {
            ways.push_back({{group, way}, &groups[group].ways[way]});
        }
    }
    return ways;
}

// The likest first.
std::vector<Match> matches_of(std::span<const CountedWays> now, std::span<const CountedWays> earlier) {
    const auto before = ways_of(earlier);
    std::vector<Match> matches;
    for (const auto& [way, vector] : ways_of(now)) {
        for (const auto& [way_before, vector_before] : before) {
            if (const float likeness = dot(*vector, *vector_before); likeness >= same_group_at) {
                matches.push_back({likeness, way, way_before});
            }
        }
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::likeness);
    return matches;
}

}  // namespace

std::vector<std::optional<std::int64_t>> counts_before(std::span<const CountedWays> now,
                                                       std::span<const CountedWays> earlier) {
    std::vector<std::set<std::size_t>> goes_on_with(now.size());
    std::vector<std::set<std::size_t>> goes_on_as(earlier.size());
    std::set<Way> told;
    std::set<Way> told_before;
    for (const Match& match : matches_of(now, earlier)) {
        if (told.contains(match.now) || told_before.contains(match.earlier)) {
            continue;
        }
        told.insert(match.now);
        told_before.insert(match.earlier);
        goes_on_with[match.now.first].insert(match.earlier.first);
        goes_on_as[match.earlier.first].insert(match.now.first);
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
