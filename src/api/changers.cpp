#include "api/changers.hpp"

#include "base/team_limits.hpp"

namespace wordkeep::api {

void Changers::note(base::InquiryId inquiry, const keep::MarksChange& change, base::StaffId member) {
    if (!change.state && !change.assignee) {
        return;
    }
    const std::scoped_lock lock(mutex_);
    const auto [found, is_new] = changes_.try_emplace(inquiry);
    if (is_new) {
        order_.push_back(inquiry);
    }
    if (change.state) {
        found->second.state = *change.state;
        found->second.state_by = member;
    }
    if (change.assignee) {
        found->second.assignee = *change.assignee;
        found->second.assignee_by = member;
    }
    if (order_.size() > base::limits::changers_max) {
        changes_.erase(order_.front());
        order_.pop_front();
    }
}

const Changers::Change* Changers::find(base::InquiryId inquiry) const {
    const auto found = changes_.find(inquiry);
    return found == changes_.end() ? nullptr : &found->second;
}

std::optional<base::StaffId> Changers::of_state(base::InquiryId inquiry, keep::InquiryState now) const {
    const std::scoped_lock lock(mutex_);
    const Change* const change = find(inquiry);
    return change != nullptr && change->state == now ? change->state_by : std::nullopt;
}

std::optional<base::StaffId> Changers::of_assignee(base::InquiryId inquiry, keep::Assignee now) const {
    const std::scoped_lock lock(mutex_);
    const Change* const change = find(inquiry);
    return change != nullptr && change->assignee == now ? change->assignee_by : std::nullopt;
}

}  // namespace wordkeep::api
