// Rounds: small counts are kept nowhere, what grew is told in shares, and the newest can be taken back.
#include "crm/rounds.hpp"

#include <gtest/gtest.h>

#include <memory>

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
        rounds_ = std::make_unique<Rounds>(*store_);
    }
    std::unique_ptr<Rounds> rounds_;
};

TEST_F(RoundsTest, compares_shares_with_the_round_before) {
    ASSERT_EQ(rounds_->close({100, {{delivery, 40}, {price, 20}}}).value(), 1);
    ASSERT_EQ(rounds_->close({200, {{delivery, 60}, {price, 50}}}).value(), 2);
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
    ASSERT_TRUE(rounds_->close({4, {{rare, 4}}}));
    ASSERT_TRUE(rounds_->close({50, {{delivery, 5}, {rare, 4}}}));
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
    ASSERT_TRUE(rounds_->close({10, {{delivery, 5}}}));
    ASSERT_TRUE(rounds_->close({20, {{delivery, 6}}}));
    EXPECT_EQ(rounds_->take_back(1).error().kind, base::FaultKind::conflict);
    EXPECT_EQ(rounds_->take_back(7).error().kind, base::FaultKind::not_found);
    ASSERT_TRUE(rounds_->take_back(2));
    EXPECT_EQ(rounds_->close({30, {{delivery, 7}}}).value(), 2);
    EXPECT_EQ(rounds_->list()->front().topics.at(delivery).count, 7) << "nothing of the one taken back is left";
}

TEST_F(RoundsTest, a_topic_that_goes_takes_its_counts_along) {
    ASSERT_TRUE(rounds_->close({20, {{delivery, 6}, {price, 7}}}));
    ASSERT_TRUE(store_->run([](keep::Connection& connection) {
        return keep::forget_round_counts(connection, keep::CountOf::topic, delivery.value());
    }));
    const auto rounds = rounds_->list();
    EXPECT_FALSE(rounds->front().topics.contains(delivery));
    EXPECT_TRUE(rounds->front().topics.contains(price));
    EXPECT_EQ(rounds->front().all, 20);
}

}  // namespace
}  // namespace wordkeep::crm
