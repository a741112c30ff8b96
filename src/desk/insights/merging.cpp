#include "desk/insights/merging.hpp"

#include <algorithm>
#include <queue>

namespace wordkeep::desk {

namespace {

struct Pair {
    float likeness;
    std::uint32_t one;
    std::uint32_t other;
    std::uint32_t versions;  // of both when this was worked out, added up
    bool operator<(const Pair& than) const {
        return likeness != than.likeness ? likeness < than.likeness
               : one != than.one         ? one > than.one
                                         : other > than.other;
    }
};

class Merging {
public:
    Merging(std::span<const Vector> middles, std::span<const std::vector<std::uint32_t>> cores, float merge_at)
        : merge_at_(merge_at), likeness_(middles.size()), versions_(middles.size()), sets_(middles.size()) {
        for (std::uint32_t core = 0; core < middles.size(); ++core) {
            sets_[core] = {core};
            weights_.push_back(static_cast<float>(cores[core].size()));
            likeness_[core].resize(middles.size());
            for (std::uint32_t other = 0; other < core; ++other) {
                likeness_[core][other] = likeness_[other][core] = dot(middles[core], middles[other]);
                consider(other, core);
            }
        }
    }

    void run() {
        while (!pairs_.empty()) {
            const Pair pair = pairs_.top();
            pairs_.pop();
            const bool stale = sets_[pair.one].empty() || sets_[pair.other].empty() ||
                               pair.versions != versions_[pair.one] + versions_[pair.other];
            if (!stale) {
                merge(pair.one, pair.other);
            }
        }
    }

    [[nodiscard]] std::vector<std::vector<std::uint32_t>> take() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t set = 0; set < sets_.size(); ++set) {
            if (!sets_[set].empty()) {
                order.push_back(set);
            }
        }
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t set) { return weights_[set]; });
        std::vector<std::vector<std::uint32_t>> sets;
        for (const std::uint32_t set : order) {
            sets.push_back(std::move(sets_[set]));
        }
        return sets;
    }

private:
    void consider(std::uint32_t one, std::uint32_t other) {
        if (likeness_[one][other] >= merge_at_) {
            pairs_.push(
                {likeness_[one][other], std::min(one, other), std::max(one, other), versions_[one] + versions_[other]});
        }
    }

    void merge(std::uint32_t one, std::uint32_t other) {
        const float both = weights_[one] + weights_[other];
        for (std::uint32_t third = 0; third < sets_.size(); ++third) {
            const float average =
                (weights_[one] * likeness_[one][third] + weights_[other] * likeness_[other][third]) / both;
            likeness_[one][third] = likeness_[third][one] = average;
        }
        weights_[one] = both;
        sets_[one].insert(sets_[one].end(), sets_[other].begin(), sets_[other].end());
        sets_[other].clear();
        ++versions_[one];
        for (std::uint32_t third = 0; third < sets_.size(); ++third) {
            if (third != one && !sets_[third].empty()) {
                consider(one, third);
            }
        }
    }

    float merge_at_;
    std::vector<std::vector<float>> likeness_;
    std::vector<float> weights_;
    std::vector<std::uint32_t> versions_;
    std::vector<std::vector<std::uint32_t>> sets_;
    std::priority_queue<Pair> pairs_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> merge_alike(std::span<const Vector> middles,
                                                    std::span<const std::vector<std::uint32_t>> cores, float merge_at) {
    Merging merging(middles, cores, merge_at);
    merging.run();
    return merging.take();
}

}  // namespace wordkeep::desk
