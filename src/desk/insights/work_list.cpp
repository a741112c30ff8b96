#include "desk/insights/work_list.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace wordkeep::desk {

WorkList work_list(const Overview& overview, std::span<const AnswerUse> answers, std::vector<TopicWait> waits) {
    WorkList list;
    std::map<base::AnswerId, std::uint64_t> asked;
    for (const Group& group : overview.groups) {
        if (group.answer) {
            asked[group.answer->answer] += group.count;
        } else if (group.count > 0) {
            list.unanswered.push_back(group.id);
        }
    }
    for (const AnswerUse& answer : answers) {
        if (answer.uses == 0) {
            list.unused.push_back(answer.answer);
        }
    }
    std::ranges::stable_sort(list.unused, std::ranges::greater{}, [&](base::AnswerId answer) { return asked[answer]; });
    list.waiting = std::move(waits);
    return list;
}

}  // namespace wordkeep::desk
