// Rounds: small counts are kept nowhere, what grew is told in shares, the newest can be taken back, and of groups of
// questions no more words are kept than it takes to tell them again.
#include "crm/rounds.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>

#include "base/clock.hpp"
#include "base/limits.hpp"
#include "base/random.hpp"
#include "crm/key_chain.hpp"
#include "keep/round_group_table.hpp"
#include "keep/round_table.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

const base::TopicId delivery = base::TopicId::from_bits(1);
const base::TopicId price = base::TopicId::from_bits(2);
const base::TopicId rare = base::TopicId::from_bits(3);

class RoundsTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        auto keys = KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        ASSERT_TRUE(keys);
        keys_ = std::move(*keys);
        masker_.emplace(*words::Masker::make({}));
        rounds_ = std::make_unique<Rounds>(*store_, RoundGroups(keys_->vault(), *masker_, random_));
    }
    base::Result<std::int64_t> close(RoundTally tally) {
        tally.after = rounds_->newest()->number;
        return rounds_->close(tally);
    }
    // What one round has in the store.
    std::vector<CountedGroup> kept(std::int64_t round) {
        auto groups = store_->value([this](keep::Connection& connection) {
            return RoundGroups(keys_->vault(), *masker_, random_).read(connection);
        });
        return groups ? (*groups)[round] : std::vector<CountedGroup>();
    }

    base::ManualClock clock_{base::WallTime(std::chrono::seconds(1'700'000'000))};
    base::SeededRandom random_{7};
    seal::SecretKey master_ = seal::SecretKey::random();
    std::unique_ptr<KeyChain> keys_;
    std::optional<words::Masker> masker_;
    std::unique_ptr<Rounds> rounds_;
};

TEST_F(RoundsTest, compares_shares_with_the_round_before) {
    ASSERT_EQ(close({100, {{delivery, 40}, {price, 20}}}).value(), 1);
    ASSERT_EQ(close({200, {{delivery, 60}, {price, 50}}}).value(), 2);
    const auto rounds = rounds_->list();
    ASSERT_TRUE(rounds);
    ASSERT_EQ(rounds->size(), 2U);
    const Round& newest = rounds->front();
    EXPECT_EQ(newest.number, 2);
    EXPECT_EQ(newest.all, 200);
    EXPECT_EQ(newest.topics.at(delivery).count, 60);
    EXPECT_NEAR(newest.topics.at(delivery).share.value(), 0.3, 1e-9);
    EXPECT_NEAR(newest.topics.at(delivery).change.value(), -0.1, 1e-9) << "more of them, but a smaller share";
    EXPECT_NEAR(newest.topics.at(price).change.value(), 0.05, 1e-9);
    EXPECT_FALSE(rounds->back().topics.at(price).change) << "there is none before";
}

TEST_F(RoundsTest, keeps_no_count_below_five) {
    ASSERT_TRUE(close({4, {{rare, 4}}}));
    ASSERT_TRUE(close({50, {{delivery, 5}, {rare, 4}}}));
    ASSERT_TRUE(store_->read([](keep::Connection& connection) -> base::Done {
        const auto counts = keep::all_round_counts(connection);
        EXPECT_EQ(counts->size(), 2U);
        for (const keep::RoundCount& count : *counts) {
            EXPECT_GE(count.count, 5);
        }
        return {};
    }));
    const auto rounds = rounds_->list();
    ASSERT_TRUE(rounds);
    EXPECT_FALSE(rounds->back().all);
    EXPECT_FALSE(rounds->front().topics.contains(rare));
    EXPECT_FALSE(rounds->front().topics.at(delivery).change) << "it was too small to compare with";
}

TEST_F(RoundsTest, takes_back_the_newest_alone) {
    ASSERT_TRUE(close({10, {{delivery, 5}}}));
    ASSERT_TRUE(close({20, {{delivery, 6}}}));
    EXPECT_EQ(rounds_->take_back(1).error().kind, base::FaultKind::conflict);
    EXPECT_EQ(rounds_->take_back(7).error().kind, base::FaultKind::not_found);
    ASSERT_TRUE(rounds_->take_back(2));
    EXPECT_EQ(close({30, {{delivery, 7}}}).value(), 2);
    EXPECT_EQ(rounds_->list()->front().topics.at(delivery).count, 7) << "nothing of the one taken back is left";
}

TEST_F(RoundsTest, a_topic_that_goes_takes_its_counts_along) {
    ASSERT_TRUE(close({20, {{delivery, 6}, {price, 7}}}));
    ASSERT_TRUE(store_->run([](keep::Connection& connection) {
        return keep::forget_round_counts(connection, keep::CountOf::topic, delivery.value());
    }));
    const auto rounds = rounds_->list();
    EXPECT_FALSE(rounds->front().topics.contains(delivery));
    EXPECT_TRUE(rounds->front().topics.contains(price));
    EXPECT_EQ(rounds->front().all, 20);
}

CountedGroup about_delivery(std::int64_t count, std::optional<std::int64_t> before = {}) {
    return {"сколько стоит доставка", {{{"доставка", 0.75F}, {"#price", 0.5F}}}, count, before};
}

TEST_F(RoundsTest, compares_groups_with_what_the_round_before_had_of_them) {
    ASSERT_TRUE(close({100, {}, {{about_delivery(20), {"есть размер", {{{"размер", 1.0F}}}, 40, {}}}}}));
    ASSERT_TRUE(close({200, {}, {{about_delivery(60, 20)}}}));
    const auto rounds = rounds_->list();
    ASSERT_TRUE(rounds);
    const auto& first = rounds->back().groups.value();
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].name, "есть размер") << "the largest first";
    EXPECT_FALSE(first[1].share.change) << "there is none before";
    const auto& newest = rounds->front().groups.value();
    ASSERT_EQ(newest.size(), 1U);
    EXPECT_EQ(newest[0].share.count, 60);
    EXPECT_NEAR(newest[0].share.share.value(), 0.3, 1e-9);
    EXPECT_NEAR(newest[0].share.change.value(), 0.1, 1e-9);
}

TEST_F(RoundsTest, keeps_no_small_group_and_says_when_none_were_computed) {
    ASSERT_TRUE(close({100, {}, {{about_delivery(4)}}}));
    EXPECT_TRUE(kept(1).empty());
    EXPECT_TRUE(rounds_->list()->front().groups.value().empty());
    ASSERT_TRUE(close({100, {{delivery, 40}}}));
    EXPECT_FALSE(rounds_->list()->front().groups) << "not computed is not the same as none";
    EXPECT_TRUE(rounds_->list()->front().topics.contains(delivery));
}

TEST_F(RoundsTest, keeps_the_words_of_two_rounds_and_the_groups_of_twelve) {
    for (std::int64_t round = 1; round <= base::limits::round_groups_rounds_max + 1; ++round) {
        ASSERT_EQ(close({100, {{delivery, 10}}, {{about_delivery(20)}}}).value(), round);
        EXPECT_EQ(rounds_->newest()->groups.at(0).ways.size(), 1U);
    }
    const std::int64_t newest = base::limits::round_groups_rounds_max + 1;
    EXPECT_FALSE(kept(newest - 1).at(0).ways.empty());
    EXPECT_TRUE(kept(newest - 2).at(0).ways.empty());
    EXPECT_EQ(kept(newest - 2).at(0).name, "сколько стоит доставка");
    EXPECT_EQ(kept(2).size(), 1U);
    EXPECT_TRUE(kept(1).empty());
    const Round oldest = rounds_->list()->back();
    EXPECT_FALSE(oldest.groups);
    EXPECT_TRUE(oldest.topics.contains(delivery));
}

TEST_F(RoundsTest, a_round_taken_back_leaves_no_group_and_the_one_before_can_be_compared_with_again) {
    ASSERT_TRUE(close({100, {}, {{about_delivery(20)}}}));
    ASSERT_TRUE(close({100, {}, {{about_delivery(30, 20)}}}));
    ASSERT_TRUE(rounds_->take_back(2));
    EXPECT_TRUE(kept(2).empty());
    EXPECT_EQ(rounds_->newest()->groups.at(0).count, 20);
    EXPECT_FALSE(rounds_->newest()->groups.at(0).ways.empty());
}

TEST_F(RoundsTest, names_a_group_by_its_words_where_the_name_would_tell_of_somebody) {
    CountedGroup group{"перезвоните 0555 123 456", {{{"#price", 1.0F}, {"доставка", 0.7F}, {"стоит", 0.5F}}}, 9, {}};
    CountedGroup nothing_but_a_number{"", {{{"+996555123456", 1.0F}}}, 9, {}};
    ASSERT_TRUE(close({100, {}, {{group, nothing_but_a_number}}}));
    const auto left = kept(1);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].name, "доставка, стоит");
}

TEST_F(RoundsTest, whoever_compared_with_another_round_closes_none) {
    ASSERT_TRUE(close({100, {}, {{about_delivery(20)}}}));
    RoundTally late{100, {}, {{about_delivery(30, 20)}}};
    EXPECT_EQ(rounds_->close(late).error().kind, base::FaultKind::conflict);
    EXPECT_EQ(rounds_->list()->size(), 1U);
}

}  // namespace
}  // namespace wordkeep::crm
