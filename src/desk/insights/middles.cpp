#include "desk/insights/middles.hpp"

#include <algorithm>
#include <unordered_map>

namespace wordkeep::desk {

Middles::Middles(std::vector<Vector> middles, std::size_t features)
    : middles_(std::move(middles)), begins_(features + 1) {
    for (const Vector& middle : middles_) {
        for (const Weighted& part : middle) {
            ++begins_[part.feature + 1];
        }
    }
    for (std::size_t feature = 0; feature < features; ++feature) {
        begins_[feature + 1] += begins_[feature];
    }
    parts_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (GroupNumber group = 0; group < middles_.size(); ++group) {
        for (const Weighted& part : middles_[group]) {
            parts_[next[part.feature]++] = {group, part.weight};
        }
    }
}

Nearest Middles::nearest(std::span<const Weighted> text, std::vector<float>& sums) const {
    Nearest best;
    for (const Weighted& part : text) {
        for (std::uint32_t at = begins_[part.feature]; at < begins_[part.feature + 1]; ++at) {
            float& sum = sums[parts_[at].group];
            sum += part.weight * parts_[at].weight;
        }
    }
    for (GroupNumber group = 0; group < sums.size(); ++group) {
        if (sums[group] > best.likeness) {
            best = {group, sums[group]};
        }
    }
    std::ranges::fill(sums, 0.0F);
    return best;
}

Vector middle_of(std::span<const Vector> texts, std::span<const std::uint32_t> members,
                 std::span<const Weighted> start) {
    constexpr std::size_t features_max = 256;
    constexpr float start_texts = 5;  // what it is pulled to counts as so many texts
    std::unordered_map<FeatureId, float> sums;
    for (const Weighted& part : start) {
        sums[part.feature] += start_texts * part.weight;
    }
    for (const std::uint32_t member : members) {
        for (const Weighted& part : texts[member]) {
            sums[part.feature] += part.weight;
        }
    }
    Vector middle;
    for (const auto& [feature, weight] : sums) {
        middle.push_back({feature, weight});
    }
    std::ranges::sort(middle, [](const Weighted& one, const Weighted& other) {
        return one.weight != other.weight ? one.weight > other.weight : one.feature < other.feature;
    });
    middle.resize(std::min(middle.size(), features_max), {0, 0});
    std::ranges::sort(middle, {}, &Weighted::feature);
    to_length_one(middle);
    return middle;
}

}  // namespace wordkeep::desk
