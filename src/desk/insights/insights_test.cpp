#include "desk/insights/insights.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/limits.hpp"
#include "support/with_insights.hpp"

namespace wordkeep::desk {
namespace {

// Three things that people ask, in two languages, with towns and goods that vary.
const std::vector<std::vector<std::string>> asked = {
    {"Здравствуйте! Сколько стоит доставка в Ош?", "доставка в Каракол сколько стоит", "Салам, жеткирүү канча турат?",
     "стоимость доставки до Нарына", "Ошко жеткируу канча турат", "сколько будет доставка по городу?",
     "Доставка сколько стоит в Талас, спасибо"},
    {"Какие размеры есть?", "42 размер есть?", "а 38 размер остался?", "Кандай өлчөмдөр бар?", "46 өлчөм барбы",
     "размер м есть в наличии", "размеры какие остались, 44 есть?"},
    {"Можно вернуть, если не подойдёт?", "как оформить возврат", "хочу вернуть товар", "товарды кайтарса болобу?",
     "возврат возможен?", "вернуть куртку можно", "кайтарып берсем болобу"}};

class InsightsTest : public WithInsights {};

TEST_F(InsightsTest, who_asks_the_same_is_in_one_group_whatever_the_words_and_the_language) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const Overview overview = insights_.overview();
    EXPECT_EQ(overview.inquiries, 21U);
    for (std::size_t about = 0; about < asked.size(); ++about) {
        for (std::size_t at = 0; at < asked[about].size(); ++at) {
            EXPECT_EQ(insights_.group_of(id(100 * (about + 1) + at)), group_of(100 * (about + 1))) << asked[about][at];
        }
    }
    EXPECT_NE(group_of(100), group_of(200));
    EXPECT_NE(group_of(200), group_of(300));
}

TEST_F(InsightsTest, a_group_tells_its_share_its_words_and_three_examples) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const Group delivery = group(group_of(100));
    EXPECT_EQ(delivery.count, 7U);
    EXPECT_NEAR(delivery.share, 7.0 / 21, 1e-9);
    EXPECT_EQ(delivery.waiting, 7U);
    EXPECT_NE(delivery.name.find("доставка"), std::string::npos) << delivery.name;
    ASSERT_FALSE(delivery.words.empty());
    ASSERT_EQ(delivery.examples.size(), 3U);
    for (const base::InquiryId example : delivery.examples) {
        EXPECT_EQ(insights_.group_of(example), delivery.id);
    }
    const std::vector<base::InquiryId> members = insights_.members(delivery.id, 0, 100);
    EXPECT_EQ(members.size(), 7U);
    EXPECT_EQ(insights_.members(delivery.id, 5, 100).size(), 2U);
}

TEST_F(InsightsTest, a_new_inquiry_joins_and_an_erased_one_is_gone_at_once) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const base::GroupId delivery = group_of(100);
    insights_.put(id(900), "сколько стоит доставка в Токмок");
    EXPECT_EQ(insights_.group_of(id(900)), delivery);
    EXPECT_EQ(group(delivery).count, 8U);
    for (const base::InquiryId example : group(delivery).examples) {
        insights_.forget(example);
        EXPECT_EQ(insights_.group_of(example), std::nullopt);
    }
    const Group left = group(delivery);
    EXPECT_EQ(left.count, 5U);
    ASSERT_EQ(left.examples.size(), 3U);
    for (const base::InquiryId example : left.examples) {
        EXPECT_EQ(insights_.group_of(example), delivery);
    }
    insights_.put(id(900), "Можно вернуть куртку?");
    EXPECT_EQ(insights_.group_of(id(900)), group_of(300));
}

TEST_F(InsightsTest, a_group_keeps_its_id_when_more_is_asked) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const base::GroupId before = group_of(200);
    for (std::uint64_t more = 0; more < 6; ++more) {
        insights_.put(id(900 + more), "адрес магазина где находится " + std::string(more, 'x'));
    }
    ASSERT_TRUE(insights_.compute({}).has_value());
    EXPECT_EQ(group_of(200), before);
    EXPECT_NE(group_of(900), before);
}

TEST_F(InsightsTest, what_staff_merged_stays_one_group_under_their_id) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const Anchor merged{base::GroupId::from_bits(77), {group(group_of(100)).signature, group(group_of(300)).signature}};
    ASSERT_TRUE(insights_.compute({.anchors = {merged}}).has_value());
    EXPECT_EQ(group_of(100), merged.id);
    EXPECT_EQ(group_of(300), merged.id);
    EXPECT_NE(group_of(200), merged.id);
    EXPECT_TRUE(group(merged.id).anchored);
    EXPECT_EQ(group(merged.id).count, 14U);
}

TEST_F(InsightsTest, what_staff_split_stays_apart) {
    const std::vector<std::string> towns = {"Ош", "Талас", "Нарын", "Каракол", "Кант", "Токмок", "Баткен", "Алматы"};
    put_all(asked);
    for (std::uint64_t at = 0; at < towns.size(); ++at) {
        insights_.put(id(500 + at), "доставка курьером в " + towns[at] + " до двери бережно");
        insights_.put(id(600 + at), "доставка автобусом в " + towns[at] + " на вокзал");
    }
    ASSERT_TRUE(insights_.compute({}).has_value());
    const Anchor whole{base::GroupId::from_bits(80), {group(group_of(500)).signature, group(group_of(600)).signature}};
    ASSERT_TRUE(insights_.compute({.anchors = {whole}}).has_value());
    ASSERT_EQ(group_of(500), whole.id);
    ASSERT_EQ(group_of(600), whole.id);
    std::vector<Anchor> parts;
    for (const Group& part : insights_.parts_of(whole.id)) {
        parts.push_back({base::GroupId::from_bits(90 + parts.size()), {part.signature}});
    }
    ASSERT_GE(parts.size(), 2U);
    ASSERT_TRUE(insights_.compute({.anchors = parts}).has_value());
    EXPECT_NE(group_of(500), group_of(600));
    EXPECT_TRUE(group(group_of(500)).anchored);
    EXPECT_TRUE(group(group_of(600)).anchored);
    for (std::uint64_t at = 0; at < towns.size(); ++at) {
        EXPECT_EQ(group_of(500 + at), group_of(500));
        EXPECT_EQ(group_of(600 + at), group_of(600));
    }
}

TEST_F(InsightsTest, a_group_that_staff_decided_about_is_there_even_if_nobody_asks) {
    put_all(asked);
    const Anchor parking{base::GroupId::from_bits(78), {{{"#parking", 1.0F}}}};
    ASSERT_TRUE(insights_.compute({.anchors = {parking}}).has_value());
    EXPECT_TRUE(group(parking.id).anchored);
    EXPECT_EQ(group(parking.id).count, 0U);
}

TEST_F(InsightsTest, the_answer_that_speaks_of_it_fits_and_no_other) {
    put_all(asked);
    const AnswerTexts delivery{base::AnswerId::from_bits(5),
                               {"Доставка", "Доставка по городу стоит 200 сом", "Жеткирүү 200 сом турат"}};
    const AnswerTexts hours{base::AnswerId::from_bits(6), {"График", "Мы работаем с 10 до 20"}};
    ASSERT_TRUE(insights_.compute({.answers = {hours, delivery}}).has_value());
    ASSERT_TRUE(group(group_of(100)).answer.has_value());
    EXPECT_EQ(group(group_of(100)).answer->answer, delivery.id);
    EXPECT_FALSE(group(group_of(200)).answer.has_value());
    EXPECT_FALSE(group(group_of(300)).answer.has_value());
}

TEST_F(InsightsTest, copies_and_greetings_drown_nobody) {
    put_all(asked);
    for (std::uint64_t copy = 0; copy < 5'000; ++copy) {
        insights_.put(id(10'000 + copy), "Заработок дома без вложений");
        insights_.put(id(20'000 + copy), copy % 2 == 0 ? "Здравствуйте" : "Добрый день!");
    }
    ASSERT_TRUE(insights_.compute({}).has_value());
    EXPECT_EQ(group(group_of(100)).count, 7U);
    EXPECT_EQ(group(group_of(200)).count, 7U);
    EXPECT_EQ(group(group_of(10'000)).count, 5'000U);  // one thing that is said, whoever repeats it
    EXPECT_EQ(insights_.group_of(id(20'000)), std::nullopt);
    EXPECT_GE(insights_.overview().wordless, 5'000U);
}

TEST_F(InsightsTest, topics_tell_how_long_they_wait) {
    put_all(asked);
    const base::TopicId slow = base::TopicId::from_bits(1);
    const base::TopicId quick = base::TopicId::from_bits(2);
    insights_.mark(id(100), keep::InquiryState::open, {slow});
    insights_.mark(id(101), keep::InquiryState::done, {slow, quick});
    insights_.turned();
    insights_.turned();
    insights_.mark(id(200), keep::InquiryState::fresh, {quick});
    insights_.put(id(999), "ещё вопрос");
    insights_.mark(id(999), keep::InquiryState::fresh, {quick});
    const std::vector<TopicWait> waits = insights_.waits();
    ASSERT_EQ(waits.size(), 2U);
    EXPECT_EQ(waits[0].topic, slow);
    EXPECT_EQ(waits[0].inquiries, 2U);
    EXPECT_EQ(waits[0].waiting, 1U);
    EXPECT_EQ(waits[0].turns_waited, 2.0);
    EXPECT_EQ(waits[1].turns_waited, 1.0);
}

TEST_F(InsightsTest, texts_of_any_kind_are_bounded) {
    EXPECT_TRUE(insights_.compute({}).has_value());
    EXPECT_TRUE(insights_.overview().groups.empty());
    std::string endless;
    for (unsigned word = 0; endless.size() < base::limits::text_bytes_max; ++word) {
        endless += "слово" + std::string(1, static_cast<char>('a' + word % 26)) + "б ";
    }
    for (std::uint64_t text = 0; text < 50; ++text) {
        insights_.put(id(1 + text), endless.substr(0, base::limits::text_bytes_max - text));
        insights_.put(id(100 + text), std::string(text, ' '));
        insights_.put(id(200 + text), std::string(text, '\xd0') + "\xff\xfe 🙏 [name] 42");
        insights_.put(id(300 + text), std::string(4'000 + text, 'a'));
    }
    ASSERT_TRUE(insights_.compute({}).has_value());
    EXPECT_EQ(insights_.overview().inquiries, 200U);
}

TEST_F(InsightsTest, a_computation_can_be_stopped_and_the_groups_stay) {
    put_all(asked);
    ASSERT_TRUE(insights_.compute({}).has_value());
    const std::size_t groups = insights_.overview().groups.size();
    std::vector<Anchor> too_many(base::limits::insight_anchors_max + 1, {base::GroupId::from_bits(1), {}});
    EXPECT_EQ(insights_.compute({.anchors = too_many}).error().kind, base::FaultKind::too_large);
    for (std::uint64_t text = 0; text < 20'000; ++text) {
        insights_.put(id(10'000 + text), asked[text % 3][text % 7] + " слово" + std::to_string(text));
    }
    std::atomic<bool> over = false;  // on a busy machine it may be, before anybody could stop it
    std::jthread stopper([&] {
        while (!over && insights_.progress().step == LearnStep::idle) {
            std::this_thread::yield();
        }
        insights_.stop();
    });
    const base::Done done = insights_.compute({});
    over = true;
    EXPECT_TRUE(done.has_value() || done.error().kind == base::FaultKind::conflict);
    EXPECT_GE(insights_.overview().groups.size(), groups);
}

}  // namespace
}  // namespace wordkeep::desk
