// The middles of groups, and which is nearest to a text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/vectors.hpp"

namespace wordkeep::desk {

struct Nearest {
    GroupNumber group = no_group;  // none: nothing in common with any
    float likeness = 0;
};

// Immutable; thread-safe.
class Middles {
public:
    Middles() = default;
    // Each of length one or empty (then nothing is near to it). features: ids are below this.
    Middles(std::vector<Vector> middles, std::size_t features);
    [[nodiscard]] std::size_t count() const { return middles_.size(); }
    [[nodiscard]] const Vector& operator[](GroupNumber group) const { return middles_[group]; }
    // sums: a place for each group, zero before and after.
    [[nodiscard]] Nearest nearest(std::span<const Weighted> text, std::vector<float>& sums) const;

private:
    struct Part {
        GroupNumber group;
        float weight;
    };
    std::vector<Vector> middles_;
    std::vector<std::uint32_t> begins_;
    std::vector<Part> parts_;  // by feature
};

// The middle of these texts, of its strongest features, of length one. start: what it is pulled to, if anything.
[[nodiscard]] Vector middle_of(std::span<const Vector> texts, std::span<const std::uint32_t> members,
                               std::span<const Weighted> start = {});

}  // namespace wordkeep::desk
