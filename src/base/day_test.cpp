#include "base/day.hpp"

#include <gtest/gtest.h>

namespace wordkeep::base {
namespace {

TEST(Day, is_the_one_in_utc_to_its_last_second) {
    EXPECT_EQ(day_text(WallTime(std::chrono::seconds(0))), "1970-01-01");
    EXPECT_EQ(day_text(WallTime(std::chrono::seconds(86'399))), "1970-01-01");
    EXPECT_EQ(day_text(WallTime(std::chrono::seconds(1'772'323'200))), "2026-03-01");
}

TEST(Day, before_1970_is_the_one_a_time_lies_in) {
    EXPECT_EQ(day_text(WallTime(std::chrono::seconds(-1))), "1969-12-31");
}

}  // namespace
}  // namespace wordkeep::base
