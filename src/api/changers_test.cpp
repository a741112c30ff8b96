#include "api/changers.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "base/team_limits.hpp"

namespace wordkeep::api {
namespace {

using keep::InquiryState;

constexpr auto inquiry = base::InquiryId::from_bits(1);
constexpr auto aigul = base::StaffId::from_bits(11);
constexpr auto bakyt = base::StaffId::from_bits(12);

TEST(Changers, know_who_brought_an_inquiry_to_what_it_is_now) {
    Changers changers;
    changers.note(inquiry, {.state = InquiryState::open}, aigul);
    changers.note(inquiry, {.state = InquiryState::done}, bakyt);
    EXPECT_EQ(changers.of_state(inquiry, InquiryState::done), bakyt);
    EXPECT_EQ(changers.of_assignee(inquiry, keep::Assignee()), std::nullopt);
}

TEST(Changers, name_nobody_for_what_came_about_in_another_way) {
    Changers changers;
    changers.note(inquiry, {.state = InquiryState::done}, bakyt);
    EXPECT_EQ(changers.of_state(inquiry, InquiryState::fading), std::nullopt);  // by the turn
    EXPECT_EQ(changers.of_state(base::InquiryId::from_bits(2), InquiryState::done), std::nullopt);
}

TEST(Changers, tell_state_and_assignee_apart) {
    Changers changers;
    changers.note(inquiry, {.state = InquiryState::open}, aigul);
    changers.note(inquiry, {.assignee = keep::Assignee(aigul)}, bakyt);
    EXPECT_EQ(changers.of_state(inquiry, InquiryState::open), aigul);
    EXPECT_EQ(changers.of_assignee(inquiry, keep::Assignee(aigul)), bakyt);
    EXPECT_EQ(changers.of_assignee(inquiry, keep::Assignee(bakyt)), std::nullopt);
}

TEST(Changers, forget_the_oldest_where_there_are_many) {
    Changers changers;
    for (std::uint64_t id = 1; id <= base::limits::changers_max + 1; ++id) {
        changers.note(base::InquiryId::from_bits(id), {.state = InquiryState::done}, aigul);
    }
    EXPECT_EQ(changers.of_state(base::InquiryId::from_bits(1), InquiryState::done), std::nullopt);
    EXPECT_EQ(changers.of_state(base::InquiryId::from_bits(2), InquiryState::done), aigul);
}

}  // namespace
}  // namespace wordkeep::api
