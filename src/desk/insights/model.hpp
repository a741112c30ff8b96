// What a computation learnt, and what places an inquiry: its words' features, their weights, the middles of the groups.
//
// It refers to no inquiry. Between computations new inquiries join the groups that are there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "desk/insights/corpus.hpp"
#include "desk/insights/group_types.hpp"
#include "desk/insights/middles.hpp"
#include "desk/insights/tuning.hpp"

namespace wordkeep::desk {

// Immutable once made but for set_middles(); thread-safe from then on.
class Model {
public:
    // Learns from this sample of the corpus.
    Model(const Corpus& corpus, std::span<const SampleText> texts, const Tuning& tuning);
    void set_middles(Middles middles) { middles_ = std::move(middles); }

    [[nodiscard]] const Features& features() const { return features_; }
    [[nodiscard]] const Weights& weights() const { return weights_; }
    [[nodiscard]] const Middles& middles() const { return middles_; }

    [[nodiscard]] Vector vector_of(std::span<const FormId> row, const Forms& forms) const {
        return weights_.vector_of(row, features_, forms);
    }
    [[nodiscard]] std::vector<Vector> vectors_of(std::span<const SampleText> texts, const Forms& forms) const;
    // sums: a place for each group, zero before and after.
    [[nodiscard]] Placed place(std::span<const FormId> row, const Forms& forms, std::vector<float>& sums) const;

    // A group's strongest words, and back again. Words that are unknown here are passed over.
    [[nodiscard]] Signature signature_of(std::span<const Weighted> middle, const Forms& forms) const;
    [[nodiscard]] Vector vector_of(const Signature& signature, const Forms& forms) const;

private:
    Features features_;
    Weights weights_;
    Middles middles_;
    float placed_at_;
};

}  // namespace wordkeep::desk
