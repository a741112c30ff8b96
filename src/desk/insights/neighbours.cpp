#include "desk/insights/neighbours.hpp"

#include <algorithm>

#include "desk/insights/side_by_side.hpp"

namespace wordkeep::desk {

namespace {

// Texts by feature.
class Inverted {
public:
    Inverted(std::span<const Vector> texts, std::size_t features) : begins_(features + 1) {
        for (const Vector& text : texts) {
            for (const Weighted& part : text) {
                ++begins_[part.feature + 1];
            }
        }
        for (std::size_t feature = 0; feature < features; ++feature) {
            begins_[feature + 1] += begins_[feature];
        }
        postings_.resize(begins_.back());
        std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
        for (std::uint32_t text = 0; text < texts.size(); ++text) {
            for (const Weighted& part : texts[text]) {
                postings_[next[part.feature]++] = {text, part.weight};
            }
        }
    }
    [[nodiscard]] std::span<const Neighbour> of(FeatureId feature) const {
        return std::span(postings_).subspan(begins_[feature], begins_[feature + 1] - begins_[feature]);
    }

private:
    std::vector<std::size_t> begins_;
    std::vector<Neighbour> postings_;  // text and the feature's weight there
};

// A place for each text, to add up in.
struct Sums {
    explicit Sums(std::size_t texts) : sums(texts) {}
    std::vector<float> sums;
    std::vector<std::uint32_t> touched;
};

std::vector<Neighbour> nearest(std::span<const Vector> texts, std::uint32_t text, const Inverted& inverted, Sums& sums,
                               std::size_t neighbours, float likeness_min) {
    for (const Weighted& part : texts[text]) {
        for (const Neighbour& posting : inverted.of(part.feature)) {
            float& sum = sums.sums[posting.text];
            if (sum == 0) {
                sums.touched.push_back(posting.text);
            }
            sum += part.weight * posting.likeness;
        }
    }
    std::vector<Neighbour> found;
    for (const std::uint32_t other : sums.touched) {
        if (other != text && sums.sums[other] >= likeness_min) {
            found.push_back({other, sums.sums[other]});
        }
        sums.sums[other] = 0;
    }
    sums.touched.clear();
    const auto order = [](const Neighbour& one, const Neighbour& other) {
        return one.likeness != other.likeness ? one.likeness > other.likeness : one.text < other.text;
    };
    const std::size_t kept = std::min(neighbours, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), order);
    found.resize(kept, {0, 0});
    found.shrink_to_fit();
    return found;
}

}  // namespace

Neighbours find_neighbours(std::span<const Vector> texts, std::size_t features, std::size_t neighbours,
                           float likeness_min, unsigned threads, const std::atomic<bool>& stop) {
    constexpr std::size_t slice = 256;
    const Inverted inverted(texts, features);
    Neighbours all(texts.size());
    side_by_side(texts.size(), threads, slice, [&](std::size_t begin, std::size_t end) {
        Sums sums(texts.size());
        for (std::size_t text = begin; text < end && !stop; ++text) {
            all[text] = nearest(texts, static_cast<std::uint32_t>(text), inverted, sums, neighbours, likeness_min);
        }
    });
    return all;
}

}  // namespace wordkeep::desk
