#include "trainer.hpp"

#include <array>
#include <vector>

#include "numbering.hpp"
#include "pupil.hpp"
#include "weights_writer.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::tags_count;

constexpr std::uint64_t order_seed = 20250130;

// The means of all pupils, in weight_bits.
struct Means {
    std::array<std::array<std::int64_t, tags_count>, step_rows> steps{};
    std::vector<std::array<std::int64_t, tags_count>> features;
};

Means taught(const Numbering& numbering, const TrainOptions& options) {
    Means means;
    means.features.resize(numbering.ids.size());
    const std::int64_t count = std::int64_t{options.pupils} * options.epochs;
    for (unsigned number = 0; number < options.pupils; ++number) {
        Pupil pupil(numbering.examples, numbering.ids.size(), options, order_seed + number * 0x9e3779b97f4aULL);
        pupil.learn_all();
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            for (std::size_t row = 0; row < step_rows; ++row) {
                means.steps[row][tag] += pupil.step_sum(row, tag) / count;
            }
            for (std::size_t feature = 0; feature < means.features.size(); ++feature) {
                means.features[feature][tag] += pupil.sum(feature, tag) / count;
            }
        }
    }
    return means;
}

}  // namespace

std::string train_weights(const std::vector<Example>& examples, const TrainOptions& options) {
    const Numbering numbering = number_features(examples, options.seen_min);
    const Means means = taught(numbering, options);
    WeightsWriter writer(options.bucket_bits);
    for (std::size_t to = 0; to < tags_count; ++to) {
        writer.set_start(to, means.steps[start_row][to]);
        for (std::size_t from = 0; from < tags_count; ++from) {
            writer.set_transition(from, to, means.steps[1 + from][to]);
        }
    }
    for (std::size_t at = 0; at < numbering.ids.size(); ++at) {
        const auto& weights = means.features[at];
        writer.add(numbering.ids[at], weights[1] - weights[0], weights[2] - weights[0]);
    }
    return writer.bytes();
}

}  // namespace wordkeep::names_tool
