#include "crm/bursts.hpp"

#include <gtest/gtest.h>
#include <malloc.h>

#include <cstdint>

#include "base/limits.hpp"
#include "seal/sodium.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;

base::FleetingText sender(const std::string& name) {
    return base::FleetingText(std::string(name));
}

base::MessageId message(std::int64_t number) {
    return *base::MessageId::from_stored(number);
}

class BurstsTest : public testing::Test {
protected:
    BurstsTest() { static_cast<void>(seal::start_sodium()); }
    base::ManualClock clock_{base::WallTime(1'700'000'000s)};
    base::MailboxId shop_ = *base::MailboxId::from_stored(1);
    base::MailboxId salon_ = *base::MailboxId::from_stored(2);
};

TEST_F(BurstsTest, join_the_messages_of_one_sender_into_one_inquiry) {
    Bursts bursts(90s, 10, clock_);
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(5)).inquiry.value(), 5);
    clock_.pass(60s);
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(6)).inquiry.value(), 5);
    clock_.pass(60s);
    const BurstPlace third = bursts.join(sender("a"), shop_, message(7));
    EXPECT_EQ(third.inquiry.value(), 5);
    EXPECT_EQ(third.part, 2U);
}

TEST_F(BurstsTest, keep_senders_and_mailboxes_apart) {
    Bursts bursts(90s, 10, clock_);
    static_cast<void>(bursts.join(sender("a"), shop_, message(5)));
    EXPECT_EQ(bursts.join(sender("b"), shop_, message(6)).inquiry.value(), 6);
    EXPECT_EQ(bursts.join(sender("a"), salon_, message(7)).inquiry.value(), 7);
    EXPECT_EQ(bursts.join(sender(""), shop_, message(8)).inquiry.value(), 8);
    EXPECT_EQ(bursts.join(sender(""), shop_, message(9)).inquiry.value(), 9);
}

TEST_F(BurstsTest, end_with_the_window_and_are_forgotten) {
    Bursts bursts(90s, 10, clock_);
    static_cast<void>(bursts.join(sender("a"), shop_, message(5)));
    clock_.pass(91s);
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(6)).inquiry.value(), 6);
    clock_.pass(91s);
    bursts.forget_old();
    EXPECT_EQ(bursts.open(), 0U);
}

TEST_F(BurstsTest, are_bounded_and_close_the_one_that_was_silent_longest) {
    Bursts bursts(90s, 3, clock_);
    for (int number = 1; number <= 1000; ++number) {
        static_cast<void>(bursts.join(sender(std::to_string(number)), shop_, message(number)));
        EXPECT_LE(bursts.open(), 3U);
    }
    EXPECT_EQ(bursts.join(sender("1000"), shop_, message(2000)).inquiry.value(), 1000);
    EXPECT_EQ(bursts.join(sender("1"), shop_, message(2001)).inquiry.value(), 2001);
}

TEST_F(BurstsTest, take_bounded_memory_under_a_million_senders) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    GTEST_SKIP() << "the sanitizer's heap is not the one that is measured";
#endif
#endif
    constexpr int senders = 1'000'000;
    constexpr std::size_t bytes_of_a_burst_max = 256;  // a list node, a map node and a bucket take less
    Bursts bursts(90s, base::limits::bursts_open_max, clock_);
    const std::size_t before = mallinfo2().uordblks;
    for (int number = 1; number <= senders; ++number) {
        static_cast<void>(bursts.join(sender(std::to_string(number)), shop_, message(number)));
    }
    EXPECT_EQ(bursts.open(), base::limits::bursts_open_max);
    EXPECT_LT(mallinfo2().uordblks - before, base::limits::bursts_open_max * bytes_of_a_burst_max);
    clock_.pass(91s);
    bursts.forget_old();
    EXPECT_EQ(bursts.open(), 0U);
}

TEST_F(BurstsTest, go_by_time_that_passed_and_not_by_the_wall_clock) {
    Bursts bursts(90s, 10, clock_);
    static_cast<void>(bursts.join(sender("a"), shop_, message(5)));
    clock_.jump_wall(std::chrono::hours(1000));
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(6)).inquiry.value(), 5);
    clock_.jump_wall(-std::chrono::hours(3000));
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(7)).inquiry.value(), 5);
    clock_.pass(91s);
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(8)).inquiry.value(), 8);
}

TEST_F(BurstsTest, are_off_with_a_window_of_nothing) {
    Bursts bursts(0s, 10, clock_);
    static_cast<void>(bursts.join(sender("a"), shop_, message(5)));
    EXPECT_EQ(bursts.join(sender("a"), shop_, message(6)).inquiry.value(), 6);
    EXPECT_EQ(bursts.open(), 0U);
}

}  // namespace
}  // namespace wordkeep::crm
