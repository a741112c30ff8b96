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

TEST(Day, is_read_as_it_is_written_and_nothing_else_is) {
    for (const char* text : {"2026-01-01", "2024-02-29", "1999-12-31"}) {
        const auto day = day_of(text);
        ASSERT_TRUE(day) << text;
        EXPECT_EQ(day_text(*day), text);
    }
    for (const char* text :
         {"", "yesterday", "2025-02-30", "2025-13-01", "2025-1-1", "01-01-2025", "2025-02-29", "2025-01-01 "}) {
        EXPECT_FALSE(day_of(text)) << text;
    }
}

}  // namespace
}  // namespace wordkeep::base
