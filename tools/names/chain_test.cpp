#include "chain.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "fixed_point.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::Tag;
using words::names::tags_count;

std::int32_t weight(double value) {
    return static_cast<std::int32_t>(std::ldexp(value, weight_bits));
}
double points(std::int32_t value) {
    return std::ldexp(value, -static_cast<int>(weight_bits));
}
double gradient(std::int32_t value) {
    return std::ldexp(value, -static_cast<int>(gradient_bits));
}

const std::vector<TagWeights> emissions = {
    {0, weight(1.5), weight(-2)}, {weight(0.25), weight(-0.5), weight(1)}, {weight(3), weight(2.5), weight(-1)}};
constexpr std::array<std::array<double, tags_count>, step_rows> step_values = {
    {{0.5, -0.5, -4}, {0.5, -1, -5}, {0, -2, 1.5}, {0.25, -1.5, 1}}};

StepWeights steps() {
    StepWeights result{};
    for (std::size_t row = 0; row < step_rows; ++row) {
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            result[row][tag] = weight(step_values[row][tag]);
        }
    }
    return result;
}

// How often a token has a tag, over all sequences of three tags, each counted as its probability says.
std::array<std::array<double, tags_count>, 3> counted() {
    std::array<std::array<double, tags_count>, 3> shares{};
    double sum = 0;
    for (std::size_t sequence = 0; sequence < 27; ++sequence) {
        const std::array<std::size_t, 3> tags = {sequence / 9, sequence / 3 % 3, sequence % 3};
        double value = step_values[0][tags[0]] + step_values[1 + tags[0]][tags[1]] + step_values[1 + tags[1]][tags[2]];
        for (std::size_t token = 0; token < 3; ++token) {
            value += points(emissions[token][tags[token]]);
        }
        sum += std::exp(value);
        for (std::size_t token = 0; token < 3; ++token) {
            shares[token][tags[token]] += std::exp(value);
        }
    }
    for (auto& token : shares) {
        for (double& share : token) {
            share /= sum;
        }
    }
    return shares;
}

TEST(Chain, expects_what_counting_all_sequences_gives) {
    const std::vector<Tag> truth = {Tag::begin, Tag::inside, Tag::outside};
    Gradients gradients;
    find_gradients(emissions, steps(), truth, gradients);
    const auto expected = counted();
    for (std::size_t token = 0; token < 3; ++token) {
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            const double truly = static_cast<std::size_t>(truth[token]) == tag ? 1 : 0;
            EXPECT_NEAR(gradient(gradients.tokens[token][tag]), expected[token][tag] - truly, 1e-3);
        }
    }
}

TEST(Chain, gives_steps_and_tokens_gradients_that_agree) {
    Gradients gradients;
    find_gradients(emissions, steps(), {Tag::outside, Tag::begin, Tag::inside}, gradients);
    EXPECT_EQ(gradients.steps[start_row], gradients.tokens[0]);
    for (std::size_t to = 0; to < tags_count; ++to) {
        double into = 0;
        for (std::size_t from = 0; from < tags_count; ++from) {
            into += gradient(gradients.steps[1 + from][to]);
        }
        EXPECT_NEAR(into, gradient(gradients.tokens[1][to]) + gradient(gradients.tokens[2][to]), 1e-3);
    }
}

TEST(Chain, bears_what_is_impossible) {
    Gradients gradients;
    find_gradients({{0, weight(-64), weight(-64)}}, steps(), {Tag::begin}, gradients);
    EXPECT_NEAR(gradient(gradients.tokens[0][0]), 1, 1e-3);
    EXPECT_NEAR(gradient(gradients.tokens[0][1]), -1, 1e-3);
}

}  // namespace
}  // namespace wordkeep::names_tool
