// Decisions about groups: kept sealed, in words that tell a group and nobody, replaced at once or not at all, and gone
// when nobody asks any more.
#include "crm/group_decisions.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>

#include "base/limits.hpp"
#include "crm/decision_text.hpp"
#include "crm/key_chain.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

base::GroupId id(std::uint64_t number) {
    return base::GroupId::from_bits(number);
}

GroupDecision about_delivery(std::uint64_t number) {
    return {.id = id(number), .name = "Доставка", .ways = {{{"доставка", 0.75F}, {"#price", 0.5F}}}};
}

class GroupDecisionsTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        auto keys = KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        ASSERT_TRUE(keys);
        keys_ = std::move(*keys);
        masker_.emplace(*words::Masker::make({}));
        decisions_ = std::make_unique<GroupDecisions>(*store_, keys_->vault(), *masker_);
    }
    std::string put(const GroupDecision& decision) {
        const auto made = decisions_->replace({}, {&decision, 1});
        return made ? made->front().version : "";
    }
    base::FaultKind fault_of(const GroupDecision& decision) {
        return decisions_->replace({}, {&decision, 1}).error().kind;
    }

    base::ManualClock clock_{base::WallTime(std::chrono::seconds(1'700'000'000))};
    seal::SecretKey master_ = seal::SecretKey::random();
    std::unique_ptr<KeyChain> keys_;
    std::optional<words::Masker> masker_;
    std::unique_ptr<GroupDecisions> decisions_;
};

TEST_F(GroupDecisionsTest, come_back_as_they_were_given) {
    GroupDecision given = about_delivery(1);
    given.hidden = true;
    given.ways.push_back({{"жеткируу", 1.0F}});
    ASSERT_NE(put(given), "");
    const auto list = decisions_->list();
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1U);
    const GroupDecision& kept = list->front();
    EXPECT_EQ(kept.id, given.id);
    EXPECT_EQ(kept.name, "Доставка");
    EXPECT_TRUE(kept.hidden);
    ASSERT_EQ(kept.ways.size(), 2U);
    ASSERT_EQ(kept.ways[0].size(), 2U);
    EXPECT_EQ(kept.ways[0][1].word, "#price");
    EXPECT_NEAR(kept.ways[0][0].weight, 0.75, 0.001);
    EXPECT_EQ(kept.ways[1][0].word, "жеткируу");
}

TEST_F(GroupDecisionsTest, hold_no_word_that_masking_would_take_out) {
    GroupDecision given = about_delivery(1);
    given.ways[0].push_back({"+996555123456", 0.4F});
    given.ways[0].push_back({"aigul@example.com", 0.3F});
    ASSERT_NE(put(given), "");
    const auto list = decisions_->list();
    ASSERT_EQ(list->front().ways[0].size(), 2U);
    EXPECT_EQ(list->front().ways[0][0].word, "доставка");
    EXPECT_EQ(list->front().ways[0][1].word, "#price");
    GroupDecision nothing_left{.id = id(2), .ways = {{{"+996555123456", 0.4F}}}};
    EXPECT_EQ(fault_of(nothing_left), base::FaultKind::invalid);
    GroupDecision named_after_somebody = about_delivery(3);
    named_after_somebody.name = "звонить +996555123456";
    EXPECT_EQ(fault_of(named_after_somebody), base::FaultKind::invalid);
}

TEST_F(GroupDecisionsTest, are_replaced_by_who_saw_them_and_by_nobody_else) {
    const std::string version = put(about_delivery(1));
    GroupDecision renamed = about_delivery(1);
    renamed.name = "Сколько стоит доставка";
    const SeenDecision seen{id(1), version};
    ASSERT_TRUE(decisions_->replace({&seen, 1}, {&renamed, 1}));
    EXPECT_EQ(decisions_->list()->front().name, renamed.name);
    const GroupDecision other = about_delivery(2);
    EXPECT_EQ(decisions_->replace({&seen, 1}, {&other, 1}).error().kind, base::FaultKind::stale);
    const SeenDecision unknown{id(9), version};
    EXPECT_EQ(decisions_->replace({&unknown, 1}, {}).error().kind, base::FaultKind::not_found);
    EXPECT_EQ(decisions_->list()->size(), 1U) << "nothing came where nothing went";
    const SeenDecision now{id(1), decisions_->versions()->at(id(1))};
    ASSERT_TRUE(decisions_->replace({&now, 1}, {}));
    EXPECT_TRUE(decisions_->list()->empty());
}

TEST_F(GroupDecisionsTest, are_bounded) {
    GroupDecision many_ways = about_delivery(1);
    many_ways.ways.assign(base::limits::insight_decision_ways_max + 1, many_ways.ways.front());
    EXPECT_EQ(fault_of(many_ways), base::FaultKind::too_large);
    std::vector<GroupDecision> most;
    for (std::uint64_t number = 1; number <= base::limits::insight_decisions_max; ++number) {
        most.push_back(about_delivery(number));
    }
    ASSERT_TRUE(decisions_->replace({}, most));
    EXPECT_EQ(fault_of(about_delivery(base::limits::insight_decisions_max + 1)), base::FaultKind::too_large);
}

TEST_F(GroupDecisionsTest, fade_when_nobody_asks_for_long) {
    put(about_delivery(1));
    put(about_delivery(2));
    for (std::int64_t time = 1; time < base::limits::insight_decision_idle_max; ++time) {
        EXPECT_TRUE(decisions_->computed({id(1)})->empty());
    }
    ASSERT_EQ(decisions_->list()->size(), 2U);
    EXPECT_EQ(decisions_->computed({id(1)}).value(), std::vector{id(2)});
    ASSERT_EQ(decisions_->list()->size(), 1U);
    EXPECT_EQ(decisions_->list()->front().id, id(1));
}

TEST(DecisionTextTest, what_is_not_written_as_a_decision_gives_no_words) {
    for (const std::string_view text :
         {"", "\n", "name", "name\n", "name\nword", "a\nword x\n 5 5 5\n\n\n", "\n[phone] [name]"}) {
        GroupDecision decision{.id = id(1)};
        read_decision_text(text, decision);
        for (const auto& way : decision.ways) {
            EXPECT_FALSE(way.empty()) << text;
        }
    }
}

}  // namespace
}  // namespace wordkeep::crm
