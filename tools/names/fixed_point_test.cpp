#include "fixed_point.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace wordkeep::names_tool {
namespace {

TEST(FixedPoint, raises_e_to_a_power) {
    EXPECT_EQ(exp_of(0), sure);
    for (double power = 0; power > -20; power -= 0.37) {
        const auto exponent = static_cast<std::int64_t>(std::ldexp(power, weight_bits));
        const double expected = std::ldexp(std::exp(power), probability_bits);
        EXPECT_NEAR(static_cast<double>(exp_of(exponent)), expected, expected * 2e-5 + 2) << power;
    }
}

TEST(FixedPoint, calls_nothing_possible_that_is_very_unlikely) {
    EXPECT_EQ(exp_of(std::int64_t{-64} << weight_bits), 0);
    EXPECT_EQ(exp_of(std::numeric_limits<std::int32_t>::min()), 0);
}

TEST(FixedPoint, finds_the_root_rounded_down) {
    for (const std::uint64_t root : {0ULL, 1ULL, 2ULL, 3ULL, 65'536ULL, 1'000'003ULL, 4'294'967'295ULL}) {
        EXPECT_EQ(root_of(root * root), root);
        if (root > 1) {
            EXPECT_EQ(root_of(root * root - 1), root - 1);
            EXPECT_EQ(root_of(root * root + 1), root);
        }
    }
}

}  // namespace
}  // namespace wordkeep::names_tool
