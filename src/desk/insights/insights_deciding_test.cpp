// What staff decide shows at once, in the groups that are there, and can be taken back.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/with_insights.hpp"

namespace wordkeep::desk {
namespace {

const base::GroupId ours = base::GroupId::from_bits(77);

const std::vector<std::vector<std::string>> asked = {
    {"Сколько стоит доставка в Ош?", "доставка в Каракол сколько стоит", "стоимость доставки до Нарына",
     "сколько будет доставка по городу?", "Доставка сколько стоит в Талас, спасибо"},
    {"Какие размеры есть?", "42 размер есть?", "а 38 размер остался?", "размер м есть в наличии",
     "размеры какие остались, 44 есть?"},
    {"Можно вернуть, если не подойдёт?", "как оформить возврат", "хочу вернуть товар", "возврат возможен?",
     "вернуть куртку можно"}};

class DecidingTest : public WithInsights {
protected:
    void SetUp() override {
        put_all(asked);
        ASSERT_TRUE(insights_.compute({}).has_value());
    }
};

TEST_F(DecidingTest, merged_groups_are_one_at_once_and_apart_again_when_that_is_taken_back) {
    const base::GroupId delivery = group_of(100);
    const base::GroupId returns = group_of(300);
    const std::size_t groups = insights_.overview().groups.size();
    const std::vector gone = {delivery, returns};
    const std::vector merged = {Cover{ours, {delivery, returns}, "Одно", false}};
    insights_.recover(gone, merged);
    EXPECT_EQ(group_of(100), ours);
    EXPECT_EQ(group_of(300), ours);
    const Group one = group(ours);
    EXPECT_EQ(one.count, 10U);
    EXPECT_EQ(one.waiting, 10U);
    EXPECT_EQ(one.name, "Одно");
    EXPECT_TRUE(one.anchored);
    EXPECT_EQ(one.examples.size(), 3U);
    EXPECT_EQ(insights_.members(ours, 0, 100).size(), 10U);
    EXPECT_EQ(insights_.overview().groups.size(), groups - 1);
    EXPECT_EQ(insights_.decidable(ours)->signatures.size(), 2U);
    insights_.put(id(900), "хочу вернуть и узнать про возврат");
    EXPECT_EQ(group_of(900), ours) << "what is new joins what is merged";
    insights_.recover(std::vector{ours}, {});
    EXPECT_EQ(group_of(100), delivery);
    EXPECT_EQ(group_of(300), returns);
    EXPECT_FALSE(group(delivery).anchored);
}

TEST_F(DecidingTest, a_hidden_group_stands_apart_and_keeps_its_count) {
    const base::GroupId delivery = group_of(100);
    insights_.recover({}, std::vector{Cover{ours, {delivery}, "", true}});
    Overview overview = insights_.overview();
    EXPECT_EQ(std::ranges::find(overview.groups, ours, &Group::id), overview.groups.end());
    ASSERT_EQ(overview.hidden.size(), 1U);
    EXPECT_EQ(overview.hidden.front().id, ours);
    EXPECT_EQ(overview.hidden.front().count, 5U);
    ASSERT_TRUE(insights_.compute({.anchors = {{ours, {overview.hidden.front().signature}, "", true}}}).has_value());
    overview = insights_.overview();
    ASSERT_EQ(overview.hidden.size(), 1U) << "the next computation knows";
    EXPECT_EQ(overview.hidden.front().count, 5U);
}

TEST_F(DecidingTest, a_group_that_is_split_gives_all_it_has_to_its_parts) {
    const base::GroupId delivery = group_of(100);
    const base::GroupId returns = group_of(300);
    insights_.recover({}, std::vector{Cover{ours, {delivery, returns}}});
    std::vector<Group> parts = insights_.told_parts_of(ours);
    ASSERT_GE(parts.size(), 2U);
    std::vector<base::GroupId> ids;
    std::vector<Cover> covers;
    for (Group& part : parts) {
        part.id = base::GroupId::from_bits(90 + ids.size());
        ids.push_back(part.id);
        covers.push_back({part.id, {part.id}});
    }
    insights_.recover(std::vector{ours}, covers);
    EXPECT_EQ(insights_.split(ours, parts).error().kind, base::FaultKind::conflict) << "nothing shows as this any more";
    insights_.recover(ids, std::vector{Cover{ours, {delivery, returns}}});
    ASSERT_TRUE(insights_.split(ours, parts));
    insights_.recover(std::vector{ours}, covers);
    EXPECT_NE(group_of(100), group_of(300));
    std::uint64_t all = 0;
    for (const base::GroupId part : ids) {
        all += group(part).count;
    }
    EXPECT_EQ(all, 10U);
    insights_.put(id(900), "сколько стоит доставка в Токмок");
    EXPECT_EQ(group_of(900), group_of(100));
    std::vector<base::GroupId> whole = {delivery, returns};
    whole.insert(whole.end(), ids.begin(), ids.end());
    insights_.recover(ids, std::vector{Cover{ours, whole}});
    EXPECT_EQ(group(ours).count, 11U) << "put together again";
}

TEST_F(DecidingTest, words_that_fewer_than_three_inquiries_have_are_told_to_no_decision) {
    const std::vector<Signature> told = insights_.told_words(
        {{{"доставка", 1.0F}, {"каракол", 0.9F}, {"#price", 0.8F}, {"никто", 0.1F}}, {{"ош", 1.0F}}});
    ASSERT_EQ(told.size(), 2U);
    ASSERT_EQ(told[0].size(), 2U);
    EXPECT_EQ(told[0][0].form, "доставка");
    EXPECT_EQ(told[0][1].form, "#price");
    EXPECT_TRUE(told[1].empty());
    for (std::uint64_t number = 100; number < 103; ++number) {
        insights_.forget(id(number));
    }
    EXPECT_TRUE(insights_.told_words({{{"доставка", 1.0F}}})[0].empty()) << "erased inquiries count no more";
}

TEST_F(DecidingTest, a_new_answer_fits_without_a_computation) {
    const AnswerTexts delivery{base::AnswerId::from_bits(5), {"Доставка", "Доставка по городу стоит 200 сом"}};
    insights_.match_answers({&delivery, 1});
    ASSERT_TRUE(group(group_of(100)).answer.has_value());
    EXPECT_EQ(group(group_of(100)).answer->answer, delivery.id);
    insights_.match_answers({});
    EXPECT_FALSE(group(group_of(100)).answer.has_value());
}

TEST_F(DecidingTest, nothing_can_be_decided_about_a_group_that_is_not_there) {
    EXPECT_FALSE(insights_.decidable(ours));
    EXPECT_TRUE(insights_.parts_of(ours).empty());
    Insights empty(1);
    EXPECT_FALSE(empty.decidable(ours));
    EXPECT_EQ(empty.split(ours, {}).error().kind, base::FaultKind::conflict);
}

TEST_F(DecidingTest, a_name_is_told_as_long_as_three_inquiries_have_each_of_its_words) {
    EXPECT_TRUE(insights_.is_told("вернуть"));
    EXPECT_TRUE(insights_.is_told("а вернуть")) << "words that say nothing are nobody's";
    EXPECT_FALSE(insights_.is_told("вернуть куртку")) << "one inquiry has a jacket";
    EXPECT_FALSE(insights_.is_told("неведомое")) << "nobody has it";
    insights_.forget(id(300));
    insights_.forget(id(302));
    EXPECT_FALSE(insights_.is_told("вернуть"));
}

TEST_F(DecidingTest, groups_that_were_counted_are_known_again_after_a_new_computation) {
    const auto counted = [this](std::uint64_t number, std::int64_t count) {
        return AskedGroup{insights_.decidable(group_of(number))->signatures, count};
    };
    const std::vector before = {counted(100, 7), counted(300, 12)};
    insights_.put(id(901), "вернуть товар можно?");
    ASSERT_TRUE(insights_.compute({}).has_value());
    using Counts = std::vector<std::optional<std::int64_t>>;
    EXPECT_EQ(insights_.asked_before(std::vector{counted(300, 13), counted(100, 8)}, before), (Counts{12, 7}));
    EXPECT_EQ(Insights(1).asked_before(before, before), (Counts{std::nullopt, std::nullopt}));
}

}  // namespace
}  // namespace wordkeep::desk
