#include "desk/insights/work_list.hpp"

#include <gtest/gtest.h>

namespace wordkeep::desk {
namespace {

Group group(std::uint64_t number, std::uint64_t count, std::optional<std::uint64_t> answer) {
    Group made;
    made.id = base::GroupId::from_bits(number);
    made.count = count;
    if (answer) {
        made.answer = AnswerFit{base::AnswerId::from_bits(*answer), 0.8};
    }
    return made;
}

TEST(WorkListTest, what_is_asked_most_and_has_no_answer_comes_first) {
    Overview overview;
    overview.groups = {group(1, 50, std::nullopt), group(2, 40, 7), group(3, 30, std::nullopt),
                       group(4, 0, std::nullopt)};
    const WorkList list = work_list(overview, {}, {});
    EXPECT_EQ(list.unanswered, (std::vector{base::GroupId::from_bits(1), base::GroupId::from_bits(3)}));
}

TEST(WorkListTest, an_unused_answer_to_something_asked_comes_before_one_to_nothing) {
    Overview overview;
    overview.groups = {group(2, 40, 7)};
    const std::vector<AnswerUse> answers = {
        {base::AnswerId::from_bits(6), 0}, {base::AnswerId::from_bits(5), 3}, {base::AnswerId::from_bits(7), 0}};
    const WorkList list = work_list(overview, answers, {TopicWait{.topic = base::TopicId::from_bits(1)}});
    EXPECT_EQ(list.unused, (std::vector{base::AnswerId::from_bits(7), base::AnswerId::from_bits(6)}));
    EXPECT_EQ(list.waiting.size(), 1U);
}

}  // namespace
}  // namespace wordkeep::desk
