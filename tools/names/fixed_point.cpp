#include "fixed_point.hpp"

#include <array>
#include <bit>

namespace wordkeep::names_tool {
namespace {

constexpr std::int64_t log2_of_e = 1512775;                       // in weight_bits
constexpr std::int64_t least = std::int64_t{-21} << weight_bits;  // beyond it the result is 0

// 2 to the power of -x between 0 and 1: its Taylor series, the last term first.
constexpr std::array<std::int64_t, 7> terms = {165394, -1431680, 10327387, -59597083, 257941248, -744261118, sure};

}  // namespace

std::int64_t exp_of(std::int64_t exponent) {
    if (exponent <= least) {
        return 0;
    }
    const std::int64_t halvings = (-exponent * log2_of_e) >> weight_bits;
    const std::int64_t part = (halvings & ((std::int64_t{1} << weight_bits) - 1)) << (probability_bits - weight_bits);
    std::int64_t power = 0;
    for (const std::int64_t term : terms) {
        power = term + ((power * part) >> probability_bits);
    }
    return power >> (halvings >> weight_bits);
}

std::uint32_t root_of(std::uint64_t square) {
    if (square == 0) {
        return 0;
    }
    // Newton's steps from above come down to the root and stop there.
    std::uint64_t root = std::uint64_t{1} << ((static_cast<unsigned>(std::bit_width(square)) + 1) / 2);
    for (std::uint64_t next = (root + square / root) / 2; next < root; next = (root + square / root) / 2) {
        root = next;
    }
    return static_cast<std::uint32_t>(root);
}

}  // namespace wordkeep::names_tool
