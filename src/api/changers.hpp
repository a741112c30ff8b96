// Who of the team brought an inquiry to its present state, and who gave it to whom it belongs: told to a colleague
// whose change met theirs. In memory only, for the last changes; nothing of it outlives the process.
#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/ids.hpp"
#include "keep/inquiry_table.hpp"

namespace wordkeep::api {

// Thread-safe.
class Changers {
public:
    // The member changed the inquiry, or is about to.
    void note(base::InquiryId inquiry, const keep::MarksChange& change, base::StaffId member);
    // Nobody, where it came to this in another way, or too long ago.
    [[nodiscard]] std::optional<base::StaffId> of_state(base::InquiryId inquiry, keep::InquiryState now) const;
    [[nodiscard]] std::optional<base::StaffId> of_assignee(base::InquiryId inquiry, keep::Assignee now) const;

private:
    struct Change {
        keep::InquiryState state{};
        std::optional<base::StaffId> state_by{};
        keep::Assignee assignee{};
        std::optional<base::StaffId> assignee_by{};
    };
    const Change* find(base::InquiryId inquiry) const;

    mutable std::mutex mutex_;
    std::unordered_map<base::InquiryId, Change> changes_;
    std::deque<base::InquiryId> order_;  // the first is forgotten first
};

}  // namespace wordkeep::api
