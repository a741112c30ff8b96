#include "prove/statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>

namespace wordkeep::prove {
namespace {

TEST(OrderDeviations, are_far_out_for_an_order_and_near_for_chance) {
    std::mt19937_64 random(1);
    std::vector<double> arrival;
    std::vector<double> counter;
    std::vector<double> keys;
    for (int number = 0; number < 200; ++number) {
        arrival.push_back(number);
        counter.push_back(1000.0 - number / 2);  // NOLINT: ties are meant
        keys.push_back(static_cast<double>(random()));
    }
    EXPECT_LT(order_deviations(arrival, counter), -deviations_max);
    EXPECT_LT(std::abs(order_deviations(arrival, keys)), 4);
    EXPECT_EQ(order_deviations(arrival, std::vector<double>(200, 5)), 0);
}

TEST(OrderDeviations, spread_as_the_bound_takes_for_granted) {
    std::mt19937_64 random(2);
    double squares = 0;
    constexpr int rounds = 500;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> arrival;
        std::vector<double> keys;
        for (int number = 0; number < 60; ++number) {
            arrival.push_back(number);
            keys.push_back(static_cast<double>(random()));
        }
        const double deviations = order_deviations(arrival, keys);
        squares += deviations * deviations;
    }
    EXPECT_NEAR(squares / rounds, 1, 0.25);
}

TEST(OrderDeviationsInside, see_an_order_inside_groups_that_has_no_order_among_them) {
    std::mt19937_64 random(3);
    std::vector<Grouped> ordered;
    std::vector<Grouped> shuffled;
    for (int number = 0; number < 400; ++number) {
        const std::uint64_t page = random() % 50;
        ordered.push_back({page, static_cast<double>(number), -static_cast<double>(number)});
        shuffled.push_back({page, static_cast<double>(number), static_cast<double>(random())});
    }
    EXPECT_LT(order_deviations_inside(ordered), -deviations_max);
    EXPECT_LT(std::abs(order_deviations_inside(shuffled)), 4);
    EXPECT_EQ(order_deviations_inside({}), 0);
}

TEST(CountBeyondChance, grows_with_what_chance_brings) {
    EXPECT_EQ(count_beyond_chance(1e-4), 3U);
    EXPECT_GT(count_beyond_chance(1), 12U);
    EXPECT_LT(count_beyond_chance(1), 20U);
    EXPECT_GT(count_beyond_chance(100), 170U);
    EXPECT_LT(count_beyond_chance(100), 190U);
}

}  // namespace
}  // namespace wordkeep::prove
