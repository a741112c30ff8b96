// Numbers with a fixed point for training: the same on every machine, which floating point doesn't promise.
#pragma once

#include <cstdint>

namespace wordkeep::names_tool {

inline constexpr unsigned weight_bits = 20;       // of a weight behind its point
inline constexpr unsigned gradient_bits = 16;     // of a gradient
inline constexpr unsigned probability_bits = 30;  // of a probability
inline constexpr std::int64_t sure = std::int64_t{1} << probability_bits;

// e to the power of exponent, which is a weight and at most 0; a probability.
[[nodiscard]] std::int64_t exp_of(std::int64_t exponent);

// The square root, rounded down.
[[nodiscard]] std::uint32_t root_of(std::uint64_t square);

}  // namespace wordkeep::names_tool
