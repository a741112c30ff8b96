// What a sentence says about the weights: how far the tags that they make likely are from the true ones.
//
// A chain of tags has the probability that its summed weights give it (a conditional random field). The gradient is
// what the weights expect minus what is true, for each token and for each step from tag to tag; forward and backward,
// linear.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "words/names/tagger.hpp"

namespace wordkeep::names_tool {

using TagWeights = std::array<std::int32_t, words::names::tags_count>;

inline constexpr std::size_t start_row = 0;  // of steps: into the first token; then from each tag
inline constexpr std::size_t step_rows = 1 + words::names::tags_count;
using StepWeights = std::array<TagWeights, step_rows>;

struct Gradients {
    std::vector<TagWeights> tokens;  // in gradient_bits
    StepWeights steps;
};

// emissions: the weights of each token's tags. None of the arguments is empty.
void find_gradients(const std::vector<TagWeights>& emissions, const StepWeights& steps,
                    const std::vector<words::names::Tag>& truth, Gradients& gradients);

}  // namespace wordkeep::names_tool
