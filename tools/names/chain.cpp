#include "chain.hpp"

#include <algorithm>

#include "fixed_point.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::Tag;
using words::names::tags_count;

using Shares = std::array<std::int64_t, tags_count>;  // probabilities, or what they are in proportion to
using StepShares = std::array<Shares, step_rows>;

std::int64_t times(std::int64_t left, std::int64_t right) {
    return (left * right) >> probability_bits;
}

Shares exps(const TagWeights& weights, std::int32_t most) {
    Shares shares{};
    for (std::size_t tag = 0; tag < tags_count; ++tag) {
        shares[tag] = exp_of(std::int64_t{weights[tag]} - most);
    }
    return shares;
}

// So that they sum up to what is sure. Where all are too small to tell, they are alike.
void normalize(Shares& shares) {
    std::int64_t sum = 0;
    for (const std::int64_t share : shares) {
        sum += share;
    }
    for (std::int64_t& share : shares) {
        share = sum == 0 ? sure / static_cast<std::int64_t>(tags_count) : (share << probability_bits) / sum;
    }
}

StepShares exps_of(const StepWeights& steps) {
    StepShares shares{};
    shares[start_row] = exps(steps[start_row], std::ranges::max(steps[start_row]));
    std::int32_t most = steps[1][0];
    for (std::size_t row = 1; row < step_rows; ++row) {
        most = std::max(most, std::ranges::max(steps[row]));
    }
    for (std::size_t row = 1; row < step_rows; ++row) {
        shares[row] = exps(steps[row], most);
    }
    return shares;
}

// One sentence on its way forward and back.
class Chain {
public:
    Chain(const std::vector<TagWeights>& emissions, const StepWeights& steps) : steps_(exps_of(steps)) {
        for (const TagWeights& weights : emissions) {
            tokens_.push_back(exps(weights, std::ranges::max(weights)));
        }
        go_forward();
        go_back();
    }

    // The probability of each tag of a token.
    [[nodiscard]] Shares at(std::size_t token) const {
        Shares shares{};
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            shares[tag] = times(before_[token][tag], after_[token][tag]);
        }
        normalize(shares);
        return shares;
    }
    // The probability of each step into a token, which isn't the first.
    [[nodiscard]] std::array<Shares, tags_count> into(std::size_t token) const {
        std::array<Shares, tags_count> shares{};
        std::int64_t sum = 0;
        for (std::size_t from = 0; from < tags_count; ++from) {
            for (std::size_t to = 0; to < tags_count; ++to) {
                shares[from][to] = times(times(before_[token - 1][from], steps_[1 + from][to]),
                                         times(tokens_[token][to], after_[token][to]));
                sum += shares[from][to];
            }
        }
        for (Shares& row : shares) {
            for (std::int64_t& share : row) {
                share = sum == 0 ? 0 : (share << probability_bits) / sum;
            }
        }
        return shares;
    }

private:
    void go_forward() {
        before_.resize(tokens_.size());
        for (std::size_t token = 0; token < tokens_.size(); ++token) {
            for (std::size_t to = 0; to < tags_count; ++to) {
                std::int64_t sum = token == 0 ? steps_[start_row][to] : 0;
                for (std::size_t from = 0; token > 0 && from < tags_count; ++from) {
                    sum += times(before_[token - 1][from], steps_[1 + from][to]);
                }
                before_[token][to] = times(sum, tokens_[token][to]);
            }
            normalize(before_[token]);
        }
    }
    void go_back() {
        after_.resize(tokens_.size());
        after_.back().fill(sure / static_cast<std::int64_t>(tags_count));
        for (std::size_t token = tokens_.size() - 1; token > 0; --token) {
            for (std::size_t from = 0; from < tags_count; ++from) {
                for (std::size_t to = 0; to < tags_count; ++to) {
                    after_[token - 1][from] +=
                        times(steps_[1 + from][to], times(tokens_[token][to], after_[token][to]));
                }
            }
            normalize(after_[token - 1]);
        }
    }

    StepShares steps_;
    std::vector<Shares> tokens_;
    std::vector<Shares> before_;
    std::vector<Shares> after_;
};

std::int32_t gradient_of(std::int64_t share) {
    return static_cast<std::int32_t>(share >> (probability_bits - gradient_bits));
}

constexpr std::int32_t truly = std::int32_t{1} << gradient_bits;

}  // namespace

void find_gradients(const std::vector<TagWeights>& emissions, const StepWeights& steps, const std::vector<Tag>& truth,
                    Gradients& gradients) {
    const Chain chain(emissions, steps);
    gradients.tokens.resize(emissions.size());
    gradients.steps = {};
    for (std::size_t token = 0; token < emissions.size(); ++token) {
        const Shares shares = chain.at(token);
        std::ranges::transform(shares, gradients.tokens[token].begin(), gradient_of);
        gradients.tokens[token][static_cast<std::size_t>(truth[token])] -= truly;
        if (token == 0) {
            gradients.steps[start_row] = gradients.tokens[0];
            continue;
        }
        const auto into = chain.into(token);
        for (std::size_t from = 0; from < tags_count; ++from) {
            for (std::size_t to = 0; to < tags_count; ++to) {
                gradients.steps[1 + from][to] += gradient_of(into[from][to]);
            }
        }
        gradients.steps[1 + static_cast<std::size_t>(truth[token - 1])][static_cast<std::size_t>(truth[token])] -=
            truly;
    }
}

}  // namespace wordkeep::names_tool
