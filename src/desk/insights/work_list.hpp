// What to do next, from what is asked: questions without an answer, answers that nobody uses, topics that wait.
//
// All of it is known to somebody already; here it is only put in the order of what it would help.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/insights.hpp"

namespace wordkeep::desk {

struct AnswerUse {
    base::AnswerId answer;
    std::int64_t uses;
};

struct WorkList {
    std::vector<base::GroupId> unanswered;  // groups without an answer, the most asked first
    std::vector<base::AnswerId> unused;     // never used; those that a group would need first
    std::vector<TopicWait> waiting;         // topics, the longest waiting first
};

// waits: as Insights::waits() gives them. Pure.
[[nodiscard]] WorkList work_list(const Overview& overview, std::span<const AnswerUse> answers,
                                 std::vector<TopicWait> waits);

}  // namespace wordkeep::desk
