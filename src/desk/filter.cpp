#include "desk/filter.hpp"

#include <algorithm>
#include <limits>

#include "base/check.hpp"

namespace wordkeep::desk {

StaffSlot StaffSlots::of(const keep::Assignee& assignee) {
    if (!assignee) {
        return nobody;
    }
    const auto found = std::ranges::find(members_, *assignee);
    if (found != members_.end()) {
        return static_cast<StaffSlot>(found - members_.begin() + 1);
    }
    base::check(members_.size() < std::numeric_limits<StaffSlot>::max(), "a team has fewer people than slots");
    members_.push_back(*assignee);
    return static_cast<StaffSlot>(members_.size());
}

keep::Assignee StaffSlots::assignee(StaffSlot slot) const {
    return slot == nobody ? keep::Assignee() : keep::Assignee(members_[slot - 1U]);
}

Sieve::Sieve(const Filter& filter, StaffSlots& staff, const TopicSets& sets)
    : filter_(filter),
      any_assignee_(filter.assignees.empty() && !filter.unassigned),
      any_topic_(filter.topics.empty() && !filter.without_topics),
      sets_(&sets) {
    for (const base::StaffId member : filter.assignees) {
        assignees_.push_back(staff.of(member));
    }
    if (filter.unassigned) {
        assignees_.push_back(nobody);
    }
}

bool Sieve::passes(const Entry& entry) const {
    if ((filter_.states & bit_of(entry.state)) == 0) {
        return false;
    }
    if (!filter_.mailboxes.empty() && std::ranges::find(filter_.mailboxes, entry.mailbox) == filter_.mailboxes.end()) {
        return false;
    }
    if (!any_assignee_ && std::ranges::find(assignees_, entry.assignee) == assignees_.end()) {
        return false;
    }
    return any_topic_ || (filter_.without_topics && entry.topics == no_topics) ||
           sets_->has_any(entry.topics, filter_.topics);
}

}  // namespace wordkeep::desk
