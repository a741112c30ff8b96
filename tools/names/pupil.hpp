// One training run over all examples, in one order of chance.
//
// Each sentence moves the weights against its gradient; a weight that has moved much moves less (AdaGrad), so that rare
// features learn from few sentences and frequent ones from many. The result is the mean of all epochs.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "chain.hpp"
#include "chance.hpp"
#include "numbering.hpp"
#include "trainer.hpp"

namespace wordkeep::names_tool {

class Pupil {
public:
    // examples: outlive it. rows: how many features there are.
    Pupil(const std::vector<Numbered>& examples, std::size_t rows, const TrainOptions& options, std::uint64_t seed);

    void learn_all();

    // Weights summed over the epochs.
    [[nodiscard]] std::int64_t sum(std::size_t feature, std::size_t tag) const { return sums_[feature][tag]; }
    [[nodiscard]] std::int64_t step_sum(std::size_t row, std::size_t tag) const { return step_sums_[row][tag]; }

private:
    using Sums = std::array<std::int64_t, words::names::tags_count>;

    void learn(const Numbered& example);
    [[nodiscard]] bool hidden(std::uint32_t at) const;
    [[nodiscard]] TagWeights emission(const Numbered& example, std::size_t token) const;
    void move_steps();
    void move_features(const Numbered& example);
    void move(TagWeights& weights, std::uint64_t& moved, const TagWeights& gradient) const;
    void sum_up();

    const std::vector<Numbered>& examples_;
    TrainOptions options_;
    std::vector<TagWeights> weights_;
    std::vector<std::uint64_t> moved_;  // sums of squared gradients
    std::vector<Sums> sums_;
    StepWeights steps_{};
    std::array<std::uint64_t, step_rows> steps_moved_{};
    std::array<Sums, step_rows> step_sums_{};
    std::vector<TagWeights> emissions_;
    Gradients gradients_;
    Chance chance_;
    std::uint64_t lesson_;  // changes with each visit of a sentence
};

}  // namespace wordkeep::names_tool
