// What staff made of an inquiry: its state, whose it is, its topics. In portable SQL.
//
// An inquiry has a row only once staff touched it: no row means state new, nobody's. So intake writes one row a text.
// Topics are links of their own; an inquiry may have them without a row.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

enum class InquiryState : std::uint8_t { fresh = 0, open = 1, done = 2, fading = 3 };  // fresh is "new" in the API

using Assignee = std::optional<base::StaffId>;  // none: nobody's

struct StoredInquiry {
    base::InquiryId id;
    InquiryState state;
    Assignee assignee;
};

struct Marks {
    InquiryState state = InquiryState::fresh;
    Assignee assignee{};
    std::vector<base::TopicId> topics{};  // in the order of ids
    auto operator<=>(const Marks&) const = default;
};

// What is not named stays as it is.
struct MarksChange {
    std::optional<InquiryState> state{};
    std::optional<Assignee> assignee{};
    std::vector<base::TopicId> add{};
    std::vector<base::TopicId> remove{};
};

// What whoever asks for a change saw last; what is not named may be anything.
struct Expected {
    std::optional<InquiryState> state{};
    std::optional<Assignee> assignee{};
};

struct Changed {
    Marks before;
    Marks after;
};

// Every inquiry that has a row, in id order.
base::Done each_inquiry(Connection& connection, const std::function<bool(StoredInquiry)>& each);
// Every topic of every inquiry, by inquiry.
base::Done each_topic_link(Connection& connection, const std::function<bool(base::InquiryId, base::TopicId)>& each);

// Fault: not_found if no message belongs to the inquiry.
base::Result<Marks> marks_of(Connection& connection, base::InquiryId inquiry);
// Within a transaction. Faults: not_found (no such inquiry, no such topic to add, or nobody to assign it to), conflict
// (something is not as expected), too_large (more than topics_of_inquiry_max).
base::Result<Changed> change_marks(Connection& connection, base::InquiryId inquiry, const Expected& expected,
                                   const MarksChange& change);
// Puts all of marks in the place of what is there; topics and an assignee that are gone by now are left out.
base::Result<Marks> put_marks(Connection& connection, base::InquiryId inquiry, const Marks& marks);
// What is assigned to the member is nobody's from now on.
base::Done unassign_all(Connection& connection, base::StaffId member);

}  // namespace wordkeep::keep
