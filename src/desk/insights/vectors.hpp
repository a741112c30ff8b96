// Texts as weighted features of length one: what two texts share is the sum of the products, from 0 to 1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/features.hpp"
#include "desk/insights/sample.hpp"
#include "desk/insights/tuning.hpp"

namespace wordkeep::desk {

struct Weighted {
    FeatureId feature;
    float weight;
};
using Vector = std::vector<Weighted>;  // in order of features

[[nodiscard]] float dot(std::span<const Weighted> one, std::span<const Weighted> other);
void to_length_one(Vector& vector);

// How much each feature tells, learnt from a sample.
class Weights {
public:
    Weights(const Features& features, const Forms& forms, std::span<const SampleText> texts, const Tuning& tuning);
    // Of length one; empty if nothing in it is known.
    [[nodiscard]] Vector vector_of(std::span<const FormId> row, const Features& features, const Forms& forms) const;
    // Of features, in order, each once.
    [[nodiscard]] Vector vector_of(std::span<const FeatureId> features) const;
    // 0: it stands in too few texts to tell anything.
    [[nodiscard]] float of(FeatureId feature) const { return feature < weights_.size() ? weights_[feature] : 0; }
    // Texts of the sample that have it.
    [[nodiscard]] std::uint32_t texts_with(FeatureId feature) const {
        return feature < texts_with_.size() ? texts_with_[feature] : 0;
    }

private:
    std::vector<float> weights_;
    std::vector<std::uint32_t> texts_with_;
};

}  // namespace wordkeep::desk
