// How far groups are from each other, by the words that bind them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "desk/insights/group_types.hpp"

namespace wordkeep::desk {

// Distances between `count` things, each way the same.
class Distances {
public:
    explicit Distances(std::size_t count) : count_(count), cells_(count * count) {}
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] float operator()(std::size_t one, std::size_t other) const { return cells_[one * count_ + other]; }
    void set(std::size_t one, std::size_t other, float distance) {
        cells_[one * count_ + other] = distance;
        cells_[other * count_ + one] = distance;
    }
    [[nodiscard]] std::span<float> row(std::size_t one) { return std::span(cells_).subspan(one * count_, count_); }
    [[nodiscard]] std::span<const float> row(std::size_t one) const {
        return std::span(cells_).subspan(one * count_, count_);
    }

private:
    std::size_t count_;
    std::vector<float> cells_;
};

// The shortest way from one to the other over groups that share words: two that share none are as near as what stands
// between them, and as far as any if nothing does. From 0 to about 1 for those that share words.
[[nodiscard]] Distances signature_distances(std::span<const Group> groups);

}  // namespace wordkeep::desk
