#include "base/token_bucket.hpp"

#include <gtest/gtest.h>

namespace wordkeep::base {
namespace {

using namespace std::chrono_literals;

TEST(TokenBucket, lets_a_burst_through_and_then_one_a_pause) {
    TokenBucket bucket(3, 10s);
    SteadyTime now(1000s);
    EXPECT_TRUE(bucket.take(now));
    EXPECT_TRUE(bucket.take(now));
    EXPECT_TRUE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now));
    EXPECT_EQ(bucket.wait(now), 10s);
    now += 9s;
    EXPECT_FALSE(bucket.take(now));
    EXPECT_EQ(bucket.wait(now), 1s);
    now += 1s;
    EXPECT_TRUE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now));
}

TEST(TokenBucket, saves_up_no_more_than_a_burst) {
    TokenBucket bucket(2, 10s);
    SteadyTime now(1000s);
    EXPECT_TRUE(bucket.take(now));
    now += 1000s;
    EXPECT_EQ(bucket.wait(now), 0s);
    EXPECT_TRUE(bucket.take(now));
    EXPECT_TRUE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now));
}

}  // namespace
}  // namespace wordkeep::base
