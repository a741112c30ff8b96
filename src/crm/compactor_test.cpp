// When the store is compacted: at night, in a quiet moment, once; and when a command asks for it.
#include "crm/compactor.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;

class CompactorTest : public WithStore {
protected:
    Compactor compactor() {
        return {*store_, clock_, [this] { return commits_; }, [this](base::WallTime) { return hour_; }};
    }
    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    std::int64_t commits_ = 0;
    int hour_ = 3;
};

TEST_F(CompactorTest, waits_for_the_night_and_for_a_quiet_minute) {
    Compactor compactor = this->compactor();
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(50s);
    ++commits_;
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(50s);
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(10s);
    hour_ = 12;
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    hour_ = 4;
    EXPECT_EQ(*compactor.tick(), Compaction::done);
}

TEST_F(CompactorTest, does_it_once_a_night) {
    Compactor compactor = this->compactor();
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(1min);
    EXPECT_EQ(*compactor.tick(), Compaction::done);
    clock_.pass(30min);
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(24h);
    EXPECT_EQ(*compactor.tick(), Compaction::done);
}

TEST_F(CompactorTest, does_it_soon_when_it_is_asked) {
    hour_ = 12;
    Compactor compactor = this->compactor();
    ASSERT_TRUE(ask_to_compact(*store_));
    EXPECT_EQ(*compactor.tick(), Compaction::none);
    clock_.pass(5s);
    EXPECT_EQ(*compactor.tick(), Compaction::done);
    EXPECT_FALSE(*is_compaction_asked(*store_));
    clock_.pass(5s);
    EXPECT_EQ(*compactor.tick(), Compaction::none);
}

TEST_F(CompactorTest, takes_back_what_was_asked) {
    hour_ = 12;
    ASSERT_TRUE(ask_to_compact(*store_));
    EXPECT_TRUE(*is_compaction_asked(*store_));
    ASSERT_TRUE(forget_compaction(*store_));
    EXPECT_FALSE(*is_compaction_asked(*store_));
}

}  // namespace
}  // namespace wordkeep::crm
