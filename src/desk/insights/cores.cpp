#include "desk/insights/cores.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "desk/insights/communities.hpp"
#include "desk/insights/merging.hpp"
#include "desk/insights/side_by_side.hpp"

namespace wordkeep::desk {

namespace {

using Members = std::vector<std::vector<std::uint32_t>>;

Members members_of(std::span<const std::uint32_t> groups, std::size_t count) {
    Members members(count);
    for (std::uint32_t text = 0; text < groups.size(); ++text) {
        if (groups[text] != no_group) {
            members[groups[text]].push_back(text);
        }
    }
    return members;
}

std::uint64_t inquiries_of(std::span<const SampleText> texts, std::span<const std::uint32_t> members) {
    std::uint64_t inquiries = 0;
    for (const std::uint32_t member : members) {
        inquiries += texts[member].count;
    }
    return inquiries;
}

// Of a few texts only the coarse communities are large enough to be seen.
double resolution_for(std::span<const SampleText> texts, const Tuning& tuning) {
    constexpr double texts_a_step = 50;
    const double coarse = 1.0 + static_cast<double>(texts.size()) / texts_a_step;
    return std::min(coarse, static_cast<double>(tuning.resolution));
}

Members cores_of(std::span<const SampleText> texts, std::span<const std::uint32_t> communities, const Tuning& tuning) {
    Members members = members_of(communities, texts.size());
    std::erase_if(members, [&](const auto& core) { return inquiries_of(texts, core) < tuning.core_inquiries_min; });
    std::ranges::stable_sort(members, std::ranges::greater{}, [](const auto& core) { return core.size(); });
    members.resize(std::min(members.size(), merged_cores_max));
    return members;
}

Vector start_of(const Seed& seed) {
    Vector all;
    for (const Vector& signature : seed.signatures) {
        all.insert(all.end(), signature.begin(), signature.end());
    }
    std::ranges::sort(all, {}, &Weighted::feature);
    Vector sums;
    for (const Weighted& part : all) {
        if (sums.empty() || sums.back().feature != part.feature) {
            sums.push_back(part);
        } else {
            sums.back().weight += part.weight;
        }
    }
    to_length_one(sums);
    return sums;
}

// The seed that a core belongs to; none if it isn't near enough to any.
GroupNumber seed_of(const Vector& middle, std::span<const Seed> seeds, float merge_at) {
    GroupNumber best = no_group;
    float most = merge_at;
    for (GroupNumber seed = 0; seed < seeds.size(); ++seed) {
        for (const Vector& signature : seeds[seed].signatures) {
            if (const float likeness = dot(middle, signature); likeness >= most) {
                most = likeness;
                best = seed;
            }
        }
    }
    return best;
}

// The seeds' groups first, then what the other cores make.
Members merged(std::span<const Vector> texts, const Members& cores, std::span<const Seed> seeds, const Tuning& tuning) {
    Members groups(seeds.size());
    Members free;
    std::vector<Vector> middles;
    for (const std::vector<std::uint32_t>& core : cores) {
        Vector middle = middle_of(texts, core);
        if (const GroupNumber seed = seed_of(middle, seeds, tuning.merge_at); seed != no_group) {
            groups[seed].insert(groups[seed].end(), core.begin(), core.end());
        } else {
            free.push_back(core);
            middles.push_back(std::move(middle));
        }
    }
    for (const std::vector<std::uint32_t>& together : merge_alike(middles, free, tuning.merge_at)) {
        std::vector<std::uint32_t>& group = groups.emplace_back();
        for (const std::uint32_t core : together) {
            group.insert(group.end(), free[core].begin(), free[core].end());
        }
    }
    groups.resize(std::min(groups.size(), std::max(seeds.size(), base::limits::insight_groups_max)));
    return groups;
}

class Growth {
public:
    Growth(std::span<const SampleText> texts, std::span<const Vector> vectors, std::size_t features,
           std::span<const Seed> seeds, unsigned threads)
        : texts_(texts), vectors_(vectors), features_(features), threads_(threads) {
        for (const Seed& seed : seeds) {
            starts_.push_back(start_of(seed));
        }
        found_.groups.resize(texts.size());
        found_.likeness.resize(texts.size());
        found_.nearest.resize(texts.size());
    }

    void set_middles(const Members& members) {
        std::vector<Vector> middles(members.size());
        for (std::size_t group = 0; group < members.size(); ++group) {
            middles[group] = group < starts_.size() ? middle_of(vectors_, members[group], starts_[group])
                                                    : middle_of(vectors_, members[group]);
        }
        found_.middles = Middles(std::move(middles), features_);
    }

    void join_nearest(float member_at) {
        constexpr std::size_t slice = 1024;
        side_by_side(texts_.size(), threads_, slice, [&](std::size_t begin, std::size_t end) {
            std::vector<float> sums(found_.middles.count());
            for (std::size_t text = begin; text < end; ++text) {
                const Nearest nearest = found_.middles.nearest(vectors_[text], sums);
                found_.nearest[text] = nearest.group;
                found_.likeness[text] = nearest.likeness;
                found_.groups[text] = nearest.likeness >= member_at ? nearest.group : no_group;
            }
        });
    }

    // Groups that have become too small are given up; seeds stay.
    [[nodiscard]] Members members(std::size_t inquiries_min) const {
        Members members = members_of(found_.groups, found_.middles.count());
        Members kept;
        for (std::size_t group = 0; group < members.size(); ++group) {
            if (group < starts_.size() || inquiries_of(texts_, members[group]) >= inquiries_min) {
                kept.push_back(std::move(members[group]));
            }
        }
        return kept;
    }

    [[nodiscard]] FoundGroups take() { return std::move(found_); }

private:
    std::span<const SampleText> texts_;
    std::span<const Vector> vectors_;
    std::size_t features_;
    unsigned threads_;
    std::vector<Vector> starts_;
    FoundGroups found_;
};

}  // namespace

FoundGroups find_groups(std::span<const SampleText> texts, std::span<const Vector> vectors, std::size_t features,
                        std::span<const Seed> seeds, const Tuning& tuning, unsigned threads,
                        const std::atomic<bool>& stop) {
    const Neighbours neighbours =
        find_neighbours(vectors, features, tuning.neighbours, tuning.neighbour_at, threads, stop);
    Growth growth(texts, vectors, features, seeds, threads);
    if (stop) {
        return growth.take();
    }
    const std::vector<std::uint32_t> communities =
        find_communities(both_ways(neighbours), resolution_for(texts, tuning));
    growth.set_middles(merged(vectors, cores_of(texts, communities, tuning), seeds, tuning));
    growth.join_nearest(tuning.member_at);
    for (int round = 1; round < tuning.rounds && !stop; ++round) {
        growth.set_middles(growth.members(tuning.core_inquiries_min));
        growth.join_nearest(tuning.member_at);
    }
    return growth.take();
}

}  // namespace wordkeep::desk
