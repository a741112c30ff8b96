#include "seal/epochs.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>

#include "seal/sodium.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::seal {
namespace {

using namespace std::chrono_literals;
constexpr auto week = std::chrono::seconds(7 * 24h);
const base::WallTime start{1'700'000'000s};

base::FleetingText mid(const char* text) {
    return base::FleetingText(std::string(text));
}

TEST(EpochKeys, name_the_same_mid_the_same_and_other_mids_otherwise) {
    ASSERT_TRUE(start_sodium());
    const EpochKeys keys(SecretKey::random(), std::nullopt);
    EXPECT_EQ(keys.ids_of(mid("m_1")).current, keys.ids_of(mid("m_1")).current);
    EXPECT_NE(keys.ids_of(mid("m_1")).current, keys.ids_of(mid("M_1")).current);
    EXPECT_FALSE(keys.ids_of(mid("m_1")).previous);
}

TEST(EpochKeys, find_a_message_across_one_rotation_and_not_across_two) {
    ASSERT_TRUE(start_sodium());
    SecretKey first = SecretKey::random();
    SecretKey second = SecretKey::random();
    const auto kept = EpochKeys(first.copy(), std::nullopt).ids_of(mid("m_1")).current;
    EXPECT_EQ(EpochKeys(second.copy(), first.copy()).ids_of(mid("m_1")).previous, kept);
    const auto after_two = EpochKeys(SecretKey::random(), std::move(second)).ids_of(mid("m_1"));
    EXPECT_NE(after_two.current, kept);
    EXPECT_NE(after_two.previous, kept);
}

TEST(EpochPlan, starts_the_first_epoch_in_a_new_store) {
    const EpochPlan plan = plan_epochs(std::nullopt, std::nullopt, start, week);
    EXPECT_EQ(plan.new_end, start + week);
    EXPECT_FALSE(plan.destroy_previous || plan.destroy_current || plan.clamp_end);
}

TEST(EpochPlan, does_nothing_within_an_epoch) {
    const EpochPlan plan = plan_epochs(Epoch{2, start + week}, Epoch{1, start}, start + 1h, week);
    EXPECT_FALSE(plan.new_end || plan.clamp_end || plan.destroy_previous || plan.destroy_current);
}

TEST(EpochPlan, moves_on_when_the_time_is_over_and_destroys_the_key_before) {
    const EpochPlan plan = plan_epochs(Epoch{2, start + week}, Epoch{1, start}, start + week, week);
    EXPECT_EQ(plan.new_end, start + 2 * week);
    EXPECT_TRUE(plan.destroy_previous);
    EXPECT_FALSE(plan.destroy_current);
}

TEST(EpochPlan, destroys_both_keys_after_the_machine_slept_for_weeks) {
    const EpochPlan plan = plan_epochs(Epoch{2, start + week}, Epoch{1, start}, start + 5 * week, week);
    EXPECT_TRUE(plan.new_end && plan.destroy_previous && plan.destroy_current);
}

TEST(EpochPlan, lets_no_key_outlive_its_length_when_the_clock_is_set_back) {
    const EpochPlan plan = plan_epochs(Epoch{2, start + week}, Epoch{1, start}, start - 10 * week, week);
    EXPECT_EQ(plan.clamp_end, start - 10 * week + week);
    EXPECT_FALSE(plan.new_end);
}

TEST(EpochPlan, ends_a_key_at_once_when_the_clock_jumps_ahead_and_keeps_none_longer_when_it_comes_back) {
    const EpochPlan ahead = plan_epochs(Epoch{2, start + week}, Epoch{1, start}, start + 500 * week, week);
    EXPECT_TRUE(ahead.new_end && ahead.destroy_previous && ahead.destroy_current);
    const EpochPlan back = plan_epochs(Epoch{3, *ahead.new_end}, std::nullopt, start + 1h, week);
    EXPECT_EQ(back.clamp_end, start + 1h + week);
    EXPECT_FALSE(back.new_end);
}

TEST(EpochPlan, destroys_the_previous_key_alone_when_only_its_time_is_over) {
    const EpochPlan plan = plan_epochs(Epoch{3, start + 3 * week}, Epoch{1, start}, start + 2 * week + 1h, week);
    EXPECT_TRUE(plan.destroy_previous);
    EXPECT_FALSE(plan.new_end || plan.clamp_end || plan.destroy_current);
}

// The two epochs as a store holds them, and a clock that goes on, sleeps and jumps either way.
class Wanderer {
public:
    explicit Wanderer(std::uint32_t seed) : random_(seed) {}
    void wander() {
        constexpr std::array steps{1h, 30h, 24h * 7, 24h * 40, -1h, -24h * 9, -24h * 400};
        now_ += steps[random_() % steps.size()];
        const EpochPlan plan = plan_epochs(current_, previous_, now_, week);
        if (plan.destroy_previous) {
            previous_ = std::nullopt;
        }
        if (plan.new_end) {
            const std::int64_t next = current_ ? current_->number + 1 : 1;
            previous_ = plan.destroy_current ? std::nullopt : current_;
            current_ = Epoch{next, *plan.new_end};
        } else if (plan.clamp_end) {
            current_->end = *plan.clamp_end;
        }
    }
    [[nodiscard]] bool is_right() const {
        // Whatever the clock did: no key is valid for longer than one length from now, and at most one came before.
        return current_ && current_->end > now_ && current_->end <= now_ + week &&
               (!previous_ || previous_->number == current_->number - 1);
    }

private:
    std::mt19937 random_;
    base::WallTime now_ = start;
    std::optional<Epoch> current_;
    std::optional<Epoch> previous_;
};

TEST(EpochPlan, holds_its_bounds_wherever_the_clock_wanders) {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        Wanderer wanderer(seed);
        for (int step = 0; step < 200; ++step) {
            wanderer.wander();
            ASSERT_TRUE(wanderer.is_right()) << "seed " << seed << ", step " << step;
        }
    }
}

TEST(WrappedKey, opens_with_its_outer_key_and_purpose_only) {
    ASSERT_TRUE(start_sodium());
    const SecretKey outer = SecretKey::random();
    const SecretKey inner = SecretKey::random();
    const auto wrapped = wrap_key(outer, data_key_purpose, inner);
    const auto opened = unwrap_key(outer, data_key_purpose, wrapped);
    ASSERT_TRUE(opened);
    EXPECT_EQ(keyed_name(*opened, "x"), keyed_name(inner, "x"));
    EXPECT_FALSE(unwrap_key(outer, epoch_key_purpose, wrapped));
    EXPECT_FALSE(unwrap_key(SecretKey::random(), data_key_purpose, wrapped));
    EXPECT_FALSE(unwrap_key(outer, data_key_purpose, std::span(wrapped).first(40)));
}

}  // namespace
}  // namespace wordkeep::seal
