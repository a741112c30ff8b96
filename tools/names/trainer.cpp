#include "trainer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <unordered_map>

#include "chance.hpp"
#include "weights_writer.hpp"
#include "words/names/features.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::Tag;
using words::names::tags_count;

constexpr std::uint64_t order_seed = 20250130;
constexpr std::uint32_t start_row = 0;  // rows of the averaged table: start, three transitions, then the features
constexpr std::uint32_t first_feature = 1 + tags_count;

using Points = std::array<std::int32_t, tags_count>;

constexpr Points plain_points = {0, -1'000'000, -1'000'000};

// One example with its features numbered.
struct Numbered {
    std::vector<std::uint32_t> features;  // of all tokens, one after another
    std::vector<std::uint32_t> ends;      // where each token's features end
    std::vector<bool> plain;              // of each token: outside, without being asked
    const std::vector<Tag>* tags = nullptr;
};

// Weights with the running sums that averaging needs.
class Averaged {
public:
    explicit Averaged(std::size_t rows) : now_(rows), sums_(rows) {}

    [[nodiscard]] const Points& row(std::uint32_t row) const { return now_[row]; }
    void add(std::uint32_t row, std::size_t tag, std::int32_t by) {
        now_[row][tag] += by;
        sums_[row][tag] += by * static_cast<std::int64_t>(steps_);
    }
    void step() { ++steps_; }
    // The mean over all steps, in 1/1024 points.
    [[nodiscard]] std::int64_t mean(std::uint32_t row, std::size_t tag) const {
        const auto steps = static_cast<std::int64_t>(steps_ == 0 ? 1 : steps_);
        return now_[row][tag] * std::int64_t{1024} - sums_[row][tag] * 1024 / steps;
    }

private:
    std::vector<Points> now_;
    std::vector<std::array<std::int64_t, tags_count>> sums_;
    std::uint64_t steps_ = 0;
};

class Trainer {
public:
    Trainer(const std::vector<Numbered>& examples, std::size_t rows, const TrainOptions& options, std::uint64_t seed)
        : examples_(examples), options_(options), weights_(rows), seed_(seed), lesson_(seed) {}

    void run() {
        std::vector<std::size_t> order(examples_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Chance chance(seed_);
        for (unsigned epoch = 1; epoch <= options_.epochs; ++epoch) {
            chance.shuffle(order);
            std::size_t wrong = 0;
            for (const std::size_t index : order) {
                wrong += learn(examples_[index]) ? 1 : 0;
                weights_.step();
            }
            std::fprintf(stderr, "epoch %u: %zu of %zu sentences changed something\n", epoch, wrong, order.size());
        }
    }
    [[nodiscard]] const Averaged& weights() const { return weights_; }

private:
    // Hides some features this time, others next time, so that no single word carries a decision alone.
    [[nodiscard]] bool hidden(std::uint32_t at) const {
        std::uint64_t mixed = (lesson_ ^ at) * 0x9e3779b97f4a7c15ULL;
        mixed = (mixed ^ (mixed >> 32U)) * 0xd6e8feb86659fd93ULL;
        return (mixed >> 32U) % 100 < options_.hidden_percent;
    }

    bool learn(const Numbered& example) {
        lesson_ += 0x100000001b3ULL;
        const std::vector<Tag> guess = best_tags(example);
        if (guess == *example.tags) {
            return false;
        }
        update(example, *example.tags, 1);
        update(example, guess, -1);
        return true;
    }

    void update(const Numbered& example, const std::vector<Tag>& tags, std::int32_t by) {
        for (std::size_t token = 0; token < tags.size(); ++token) {
            const auto tag = static_cast<std::size_t>(tags[token]);
            const std::uint32_t from = token == 0 ? start_row : 1 + static_cast<std::uint32_t>(tags[token - 1]);
            weights_.add(from, tag, by);
            for (std::uint32_t at = token == 0 ? 0 : example.ends[token - 1]; at < example.ends[token]; ++at) {
                if (!hidden(at)) {
                    weights_.add(example.features[at], tag, by);
                }
            }
        }
    }

    // What a token's tags are worth, each wrong one made better by the margin it must lose by.
    Points emission(const Numbered& example, std::size_t token) const {
        if (example.plain[token]) {
            return plain_points;
        }
        Points points{};
        for (std::uint32_t at = token == 0 ? 0 : example.ends[token - 1]; at < example.ends[token]; ++at) {
            if (hidden(at)) {
                continue;
            }
            const Points& row = weights_.row(example.features[at]);
            for (std::size_t tag = 0; tag < tags_count; ++tag) {
                points[tag] += row[tag];
            }
        }
        const auto truth = static_cast<std::size_t>((*example.tags)[token]);
        for (std::size_t tag = 0; tag < tags_count; ++tag) {
            const std::int32_t margin = truth == 0 ? options_.margin_invented : tag == 0 ? options_.margin_missed : 1;
            points[tag] += tag == truth ? 0 : margin;
        }
        return points;
    }

    std::vector<Tag> best_tags(const Numbered& example) const {
        const std::size_t count = example.ends.size();
        std::vector<std::array<std::uint8_t, tags_count>> backs(count);
        Points points{};
        for (std::size_t token = 0; token < count; ++token) {
            const Points gain = emission(example, token);
            Points next{};
            for (std::size_t to = 0; to < tags_count; ++to) {
                std::size_t best = 0;
                const auto through = [&](std::size_t from) {
                    return points[from] +
                           weights_.row(token == 0 ? start_row : 1 + static_cast<std::uint32_t>(from))[to];
                };
                for (std::size_t from = 1; token > 0 && from < tags_count; ++from) {
                    best = through(from) > through(best) ? from : best;
                }
                backs[token][to] = static_cast<std::uint8_t>(best);
                next[to] = through(best) + gain[to];
            }
            points = next;
        }
        std::vector<Tag> tags(count);
        auto best = static_cast<std::uint8_t>(std::ranges::max_element(points) - points.begin());
        for (std::size_t token = count; token-- > 0; best = backs[token][best]) {
            tags[token] = static_cast<Tag>(best);
        }
        return tags;
    }

    const std::vector<Numbered>& examples_;
    TrainOptions options_;
    Averaged weights_;
    std::uint64_t seed_;
    std::uint64_t lesson_;
};

// Numbers the features that are seen often enough, in the order of their ids.
std::vector<std::uint32_t> frequent_features(const std::vector<Example>& examples, std::uint32_t seen_min) {
    std::unordered_map<std::uint32_t, std::uint32_t> seen;
    words::names::Features features;
    for (const Example& example : examples) {
        for (std::size_t token = 0; token < example.tags.size(); ++token) {
            if (example.message.tokens[token].plain()) {
                continue;
            }
            words::names::extract_features(example.message, token, features);
            for (std::size_t at = 0; at < features.count; ++at) {
                ++seen[features.ids[at]];
            }
        }
    }
    std::vector<std::uint32_t> ids;
    for (const auto& [id, times] : seen) {
        if (times >= seen_min) {
            ids.push_back(id);
        }
    }
    std::ranges::sort(ids);
    return ids;
}

std::vector<Numbered> number_features(const std::vector<Example>& examples, const std::vector<std::uint32_t>& ids) {
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        numbers[ids[at]] = first_feature + static_cast<std::uint32_t>(at);
    }
    std::vector<Numbered> numbered(examples.size());
    words::names::Features features;
    for (std::size_t index = 0; index < examples.size(); ++index) {
        numbered[index].tags = &examples[index].tags;
        for (std::size_t token = 0; token < examples[index].tags.size(); ++token) {
            const bool plain = examples[index].message.tokens[token].plain();
            numbered[index].plain.push_back(plain);
            words::names::extract_features(examples[index].message, token, features);
            for (std::size_t at = 0; at < features.count && !plain; ++at) {
                if (const auto found = numbers.find(features.ids[at]); found != numbers.end()) {
                    numbered[index].features.push_back(found->second);
                }
            }
            numbered[index].ends.push_back(static_cast<std::uint32_t>(numbered[index].features.size()));
        }
    }
    return numbered;
}

}  // namespace

std::string train_weights(const std::vector<Example>& examples, const TrainOptions& options) {
    const std::vector<std::uint32_t> ids = frequent_features(examples, options.seen_min);
    const std::vector<Numbered> numbered = number_features(examples, ids);
    const std::size_t rows = first_feature + ids.size();
    std::vector<std::array<std::int64_t, tags_count>> sums(rows);
    for (unsigned pupil = 0; pupil < options.pupils; ++pupil) {
        Trainer trainer(numbered, rows, options, order_seed + pupil * 0x9e3779b97f4aULL);
        trainer.run();
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t tag = 0; tag < tags_count; ++tag) {
                sums[row][tag] += trainer.weights().mean(static_cast<std::uint32_t>(row), tag);
            }
        }
    }
    const auto mean = [&](std::uint32_t row, std::size_t tag) { return sums[row][tag] / options.pupils; };
    WeightsWriter writer(options.bucket_bits);
    for (std::size_t to = 0; to < tags_count; ++to) {
        writer.set_start(to, mean(start_row, to));
        for (std::size_t from = 0; from < tags_count; ++from) {
            writer.set_transition(from, to, mean(1 + static_cast<std::uint32_t>(from), to));
        }
    }
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const std::uint32_t row = first_feature + static_cast<std::uint32_t>(at);
        writer.add(ids[at], mean(row, 1) - mean(row, 0), mean(row, 2) - mean(row, 0));
    }
    return writer.bytes();
}

}  // namespace wordkeep::names_tool
