#include "crm/silence.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;

const auto shop = base::MailboxId::from_bits(1);
const auto salon = base::MailboxId::from_bits(2);
constexpr auto step = 5min;

// A business that is written to by day: `a_day` messages on average from 9 to 21 o'clock, fewer on Sundays, with days
// that are half as busy or half as busy again. Monday 1 January 2024 is the first day.
class Business {
public:
    explicit Business(double a_day, unsigned seed = 1) : a_day_(a_day), chance_(seed) {}

    // Lets time pass; returns whether there was an alarm at any moment.
    bool pass(std::chrono::minutes time, bool subscribed = true) {
        bool alarm = false;
        for (std::chrono::minutes passed{0}; passed < time; passed += step) {
            clock_.pass(step);
            if (subscribed && comes()) {
                silence_.heard(std::span(&shop, 1));
            }
            changes_ += silence_.tick() ? 1 : 0;
            alarm = alarm || !silence_.alarms().empty();
        }
        return alarm;
    }
    // How long until the alarm, at most a month.
    std::chrono::minutes until_alarm() {
        for (std::chrono::minutes passed{0}; passed < 30 * 24h; passed += step) {
            if (pass(step, false)) {
                return passed + step;
            }
        }
        return 30 * 24h;
    }

    base::ManualClock clock_{base::WallTime(std::chrono::seconds(1'704'067'200))};
    Silence silence_{clock_};
    int changes_ = 0;

private:
    bool comes() {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(clock_.wall()).time_since_epoch().count();
        const std::int64_t day = minutes / 1440;
        const std::int64_t hour = minutes / 60 % 24;
        if (day != day_) {
            day_ = day;
            mood_ = std::uniform_real_distribution<>(0.5, 1.5)(chance_) * ((day + 3) % 7 == 6 ? 0.4 : 1);
        }
        const double expected = hour >= 9 && hour < 21 ? a_day_ * mood_ * 5 / 720 : 0;
        return std::bernoulli_distribution(std::min(1.0, expected))(chance_);
    }
    double a_day_;
    std::mt19937 chance_;
    std::int64_t day_ = -1;
    double mood_ = 1;
};

TEST(Silence, raises_no_alarm_in_a_season_of_nights_and_quiet_days) {
    for (const double a_day : {2.0, 10.0, 60.0, 300.0}) {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            Business business(a_day, seed);
            EXPECT_FALSE(business.pass(12 * 7 * 24h)) << a_day << " a day, seed " << seed;
        }
    }
}

TEST(Silence, of_a_lost_subscription_is_an_alarm_sooner_for_a_busy_account) {
    std::chrono::minutes before = 30 * 24h;
    for (const auto& [a_day, most] : {std::pair{4.0, 10 * 24h}, std::pair{30.0, 48h}, std::pair{300.0, 16h}}) {
        Business business(a_day);
        business.pass(4 * 7 * 24h + 10h);  // until ten o'clock on a Monday
        const auto took = business.until_alarm();
        EXPECT_LE(took, most) << a_day;
        EXPECT_GE(took, 60min) << a_day;
        EXPECT_LT(took, before);
        before = took;
    }
}

TEST(Silence, does_not_become_a_habit_and_ends_when_something_comes) {
    Business business(100);
    business.pass(4 * 7 * 24h);
    EXPECT_TRUE(business.pass(48h, false));
    business.pass(5 * 7 * 24h, false);
    ASSERT_EQ(business.silence_.alarms().size(), 1U);
    EXPECT_EQ(business.silence_.alarms().front().mailbox, shop);
    EXPECT_GE(business.silence_.alarms().front().silent_for, 5 * 7 * 24h);
    EXPECT_EQ(business.changes_, 1);
    business.silence_.heard(std::span(&shop, 1));
    EXPECT_TRUE(business.silence_.alarms().empty());
    EXPECT_TRUE(business.silence_.tick());
    EXPECT_FALSE(business.silence_.tick());
    EXPECT_EQ(business.silence_.silent_for(), 0s);
}

TEST(Silence, raises_none_before_a_week_was_seen_so_a_restart_learns_anew) {
    Business business(300);
    business.pass(6 * 24h);
    EXPECT_FALSE(business.pass(20h, false));
    Business other(300);
    other.pass(8 * 24h + 10h);
    EXPECT_LE(other.until_alarm(), 24h);
}

TEST(Silence, of_a_new_account_is_no_alarm) {
    Business business(0);
    EXPECT_FALSE(business.pass(8 * 7 * 24h));
    EXPECT_FALSE(business.silence_.silent_for());
    business.silence_.heard(std::span(&salon, 1));
    EXPECT_FALSE(business.pass(8 * 7 * 24h));
}

TEST(Silence, counts_no_time_in_which_the_machine_slept_or_its_clock_was_set) {
    Business business(300);
    business.pass(3 * 7 * 24h + 10h);
    business.clock_.pass(std::chrono::hours(24 * 14));
    EXPECT_FALSE(business.silence_.tick());
    EXPECT_TRUE(business.silence_.alarms().empty());
    business.clock_.jump_wall(std::chrono::hours(-24 * 20));
    EXPECT_FALSE(business.silence_.tick());
    EXPECT_FALSE(business.pass(30min, false));
}

TEST(Silence, is_judged_for_each_mailbox_by_its_own_habit) {
    Business business(300);
    for (int week = 0; week < 3 * 7; ++week) {
        business.silence_.heard(std::span(&salon, 1));
        business.pass(24h);
    }
    EXPECT_TRUE(business.pass(36h, false));
    ASSERT_EQ(business.silence_.alarms().size(), 1U);
    EXPECT_EQ(business.silence_.alarms().front().mailbox, shop);
}

TEST(Silence, learns_the_habits_of_so_many_mailboxes_and_no_more) {
    Business business(0);
    for (std::uint64_t number = 1; number < 1000; ++number) {
        const auto mailbox = base::MailboxId::from_bits(number);
        business.silence_.heard(std::span(&mailbox, 1));
    }
    EXPECT_FALSE(business.pass(24h));
}

}  // namespace
}  // namespace wordkeep::crm
