// What the tagger looks at: one 32-bit number for each feature of a token.
//
// The same code runs in training and in the service, so the two can't drift apart. A feature is the hash of its
// template's number and what the template reads; the weights table knows it by all 32 bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "words/names/facts.hpp"

namespace wordkeep::words::names {

inline constexpr std::size_t features_max = 60;

struct Features {
    std::array<std::uint32_t, features_max> ids;
    std::size_t count = 0;
};

// index: of a token of the message. Pure.
void extract_features(const MessageFacts& message, std::size_t index, Features& features);

}  // namespace wordkeep::words::names
