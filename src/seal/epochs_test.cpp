#include "seal/epochs.hpp"

#include <gtest/gtest.h>

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
