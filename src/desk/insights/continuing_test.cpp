// Groups of one round and the next: told again by their words, also when they were merged or split in between.
#include "desk/insights/continuing.hpp"

#include <gtest/gtest.h>

namespace wordkeep::desk {
namespace {

Vector way(std::initializer_list<Weighted> parts) {
    Vector vector(parts);
    to_length_one(vector);
    return vector;
}

const Vector delivery = way({{1, 1.0F}, {2, 0.5F}});
const Vector delivery_later = way({{1, 1.0F}, {2, 0.3F}, {7, 0.3F}});
const Vector price = way({{3, 1.0F}, {4, 0.6F}});
const Vector sizes = way({{5, 1.0F}});

using Counts = std::vector<std::optional<std::int64_t>>;

Counts counts_of(const std::vector<CountedWays>& now, const std::vector<CountedWays>& earlier) {
    return counts_before(now, earlier);
}

TEST(GroupsThatGoOn, are_told_by_words_that_stayed_alike) {
    EXPECT_EQ(counts_of({{{delivery_later}, 40}, {{sizes}, 9}}, {{{price}, 12}, {{delivery}, 30}}),
              (Counts{30, std::nullopt}));
    EXPECT_EQ(counts_of({{{delivery}, 40}}, {}), Counts{std::nullopt});
    EXPECT_EQ(counts_of({{{Vector()}, 40}}, {{{Vector()}, 5}}), Counts{std::nullopt}) << "no words tell nothing";
}

TEST(GroupsThatGoOn, go_on_with_the_likest_alone) {
    EXPECT_EQ(counts_of({{{delivery_later}, 40}, {{delivery}, 9}}, {{{delivery}, 30}}), (Counts{std::nullopt, 30}));
    EXPECT_EQ(counts_of({{{delivery}, 40}}, {{{delivery_later}, 30}, {{delivery}, 7}}), Counts{7});
}

TEST(GroupsThatGoOn, count_those_they_were_merged_of_together) {
    EXPECT_EQ(counts_of({{{delivery, price}, 50}}, {{{price}, 12}, {{delivery}, 30}}), Counts{42});
    EXPECT_EQ(counts_of({{{delivery, price}, 50}}, {{{delivery, price}, 33}}), Counts{33}) << "once, not for each way";
}

TEST(GroupsThatGoOn, are_told_of_no_change_once_they_fell_apart) {
    EXPECT_EQ(counts_of({{{delivery}, 30}, {{price}, 20}, {{sizes}, 5}}, {{{delivery, price}, 42}, {{sizes}, 6}}),
              (Counts{std::nullopt, std::nullopt, 6}));
}

}  // namespace
}  // namespace wordkeep::desk
