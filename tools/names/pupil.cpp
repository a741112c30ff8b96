#include "pupil.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "fixed_point.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::Tag;
using words::names::tags_count;

constexpr std::int32_t weight_one = std::int32_t{1} << weight_bits;
constexpr std::int32_t impossible = -64 * weight_one;
constexpr TagWeights plain_weights = {0, impossible, impossible};
constexpr std::int32_t margin_confused = 50;  // of a beginning for an inside, or the other way round
// Gradients smaller than this move nothing.
constexpr std::int32_t gradient_min = (std::int32_t{1} << gradient_bits) / 330;
// As if each weight had moved by that much before, so that the first steps aren't too wide.
constexpr std::uint64_t moved_at_first = std::uint64_t{1} << (2 * gradient_bits);

bool is_small(const TagWeights& gradient) {
    return std::ranges::all_of(gradient, [](std::int32_t part) { return std::abs(part) < gradient_min; });
}

}  // namespace

Pupil::Pupil(const std::vector<Numbered>& examples, std::size_t rows, const TrainOptions& options, std::uint64_t seed)
    : examples_(examples),
      options_(options),
      weights_(rows),
      moved_(rows, moved_at_first),
      sums_(rows),
      chance_(seed),
      lesson_(seed) {
    steps_moved_.fill(moved_at_first);
}

void Pupil::learn_all() {
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (unsigned epoch = 0; epoch < options_.epochs; ++epoch) {
        chance_.shuffle(order);
        for (const std::size_t index : order) {
            learn(examples_[index]);
        }
        sum_up();
    }
}

void Pupil::learn(const Numbered& example) {
    lesson_ += 0x100000001b3ULL;
    if (example.features.empty()) {
        return;
    }
    emissions_.clear();
    for (std::size_t token = 0; token < example.ends.size(); ++token) {
        emissions_.push_back(emission(example, token));
    }
    find_gradients(emissions_, steps_, *example.tags, gradients_);
    move_steps();
    move_features(example);
}

// Hides some features this time, others next time, so that no single word carries a decision alone.
bool Pupil::hidden(std::uint32_t at) const {
    std::uint64_t mixed = (lesson_ ^ at) * 0x9e3779b97f4a7c15ULL;
    mixed = (mixed ^ (mixed >> 32U)) * 0xd6e8feb86659fd93ULL;
    return (mixed >> 32U) % 100 < options_.hidden_percent;
}

// What a token's tags are worth, each wrong one made better by the margin it must lose by.
TagWeights Pupil::emission(const Numbered& example, std::size_t token) const {
    if (example.plain[token]) {
        return plain_weights;
    }
    TagWeights sum{};
    for (std::uint32_t at = token == 0 ? 0 : example.ends[token - 1]; at < example.ends[token]; ++at) {
        if (hidden(at)) {
            continue;
        }
        const TagWeights& row = weights_[example.features[at]];
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            sum[tag] += row[tag];
        }
    }
    const auto truth = static_cast<std::size_t>((*example.tags)[token]);
    for (std::size_t tag = 0; tag < tags_count; ++tag) {
        const std::int32_t margin = truth == 0 ? options_.margin_invented
                                    : tag == 0 ? options_.margin_missed
                                               : margin_confused;
        sum[tag] += tag == truth ? 0 : margin * (weight_one / 100);
    }
    return sum;
}

void Pupil::move_steps() {
    for (std::size_t row = 0; row < step_rows; ++row) {
        if (!is_small(gradients_.steps[row])) {
            move(steps_[row], steps_moved_[row], gradients_.steps[row]);
        }
    }
}

void Pupil::move_features(const Numbered& example) {
    for (std::size_t token = 0; token < example.ends.size(); ++token) {
        if (example.plain[token] || is_small(gradients_.tokens[token])) {
            continue;
        }
        for (std::uint32_t at = token == 0 ? 0 : example.ends[token - 1]; at < example.ends[token]; ++at) {
            if (!hidden(at)) {
                const std::uint32_t row = example.features[at];
                move(weights_[row], moved_[row], gradients_.tokens[token]);
            }
        }
    }
}

void Pupil::move(TagWeights& weights, std::uint64_t& moved, const TagWeights& gradient) const {
    for (const std::int32_t part : gradient) {
        moved += static_cast<std::uint64_t>(std::int64_t{part} * part) / 2;
    }
    const std::int64_t root = root_of(moved);
    for (std::size_t tag = 0; tag < tags_count; ++tag) {
        const std::int64_t way = std::int64_t{weight_one / 1000} * options_.rate * gradient[tag];
        weights[tag] -= static_cast<std::int32_t>(way / root);
    }
}

void Pupil::sum_up() {
    const auto add = [](Sums& sums, const TagWeights& weights) {
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            sums[tag] += weights[tag];
        }
    };
    for (std::size_t row = 0; row < weights_.size(); ++row) {
        add(sums_[row], weights_[row]);
    }
    for (std::size_t row = 0; row < step_rows; ++row) {
        add(step_sums_[row], steps_[row]);
    }
}

}  // namespace wordkeep::names_tool
