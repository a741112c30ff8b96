#include "desk/insights/one_slip.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wordkeep::desk {
namespace {

TEST(OneSlipTest, one_finger_is_one_slip) {
    EXPECT_TRUE(is_one_slip("dostavka", "dostavka"));
    EXPECT_TRUE(is_one_slip("dostavka", "dotsavka"));   // changed places
    EXPECT_TRUE(is_one_slip("dostavka", "dostafka"));   // another
    EXPECT_TRUE(is_one_slip("dostavka", "dostvka"));    // left out
    EXPECT_TRUE(is_one_slip("dostavka", "dostavkka"));  // put in
    EXPECT_FALSE(is_one_slip("dostavka", "dotsafka"));
    EXPECT_FALSE(is_one_slip("dostavka", "bostavka"));
    EXPECT_FALSE(is_one_slip("", "a"));
}

TEST(OneSlipTest, the_finder_finds_what_is_one_slip_away_and_nothing_else) {
    SlipFinder finder;
    finder.add("dostavka", 1);
    finder.add("razmer", 2);
    finder.add("cena", 3);  // too short to be told apart
    const auto near = [&](std::string_view sound) {
        std::set<std::uint32_t> found;
        finder.each_near(sound, [&](std::uint32_t number) { found.insert(number); });
        return found;
    };
    EXPECT_EQ(near("dsotavka"), std::set<std::uint32_t>{1});
    EXPECT_EQ(near("razmar"), std::set<std::uint32_t>{2});
    EXPECT_EQ(near("cenn"), std::set<std::uint32_t>{});
    EXPECT_EQ(near("pogoda"), std::set<std::uint32_t>{});
}

}  // namespace
}  // namespace wordkeep::desk
