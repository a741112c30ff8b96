// Trains the tagger's weights: a conditional random field, in integers only.
//
// Integers, a fixed seed and a fixed order: the same input gives the same bytes on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "words/names/tagger.hpp"

namespace wordkeep::names_tool {

struct Example {
    words::names::MessageFacts message;
    std::vector<words::names::Tag> tags;
};

struct TrainOptions {
    unsigned epochs = 8;
    // How far a wrong tag must lose, in hundredths of a unit of log probability.
    std::int32_t margin_missed = 100;
    std::int32_t margin_invented = 100;
    std::int32_t rate = 100;       // how far one sentence moves a weight at first, in thousandths
    std::uint32_t seen_min = 2;    // a feature rarer than this is left out
    unsigned hidden_percent = 15;  // features hidden at each visit of a sentence
    unsigned pupils = 5;           // trained in different orders; their mean errs less than any of them
    unsigned bucket_bits = 16;
};

// The bytes that words::names::Tagger reads.
[[nodiscard]] std::string train_weights(const std::vector<Example>& examples, const TrainOptions& options);

}  // namespace wordkeep::names_tool
