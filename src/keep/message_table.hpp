// Reading and counting messages and inquiries, in portable SQL. (Intake writes go through Engine::apply.)
//
// An inquiry has a row only once staff touched it: no row means state new, nobody's. So intake writes one row a text.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

enum class InquiryState : std::uint8_t { fresh = 0, open = 1, done = 2, fading = 3 };  // fresh is "new" in the API

struct StoredMessage {
    base::MessageId id;
    base::InquiryId inquiry;
    std::uint32_t part;
    base::MailboxId mailbox;
    base::Sealed text;
};

struct StoredInquiry {
    base::InquiryId id;
    InquiryState state;
    std::optional<base::StaffId> assignee;
};

// Every message with an id above `after` (0: from the start), in id order. each: false stops.
base::Done each_message(Connection& connection, std::int64_t after, const std::function<bool(StoredMessage)>& each);
// Where every message belongs, in id order, without its text. each: false stops.
base::Done each_message_place(Connection& connection,
                              const std::function<bool(base::MessageId, base::InquiryId)>& each);
// All parts of one inquiry, by part. Empty if there is none.
base::Result<std::vector<StoredMessage>> messages_of(Connection& connection, base::InquiryId inquiry);
// Every inquiry that has a row, in id order.
base::Done each_inquiry(Connection& connection, const std::function<bool(StoredInquiry)>& each);
// Sets the state if it is `expected` now. Faults: conflict if it isn't, not_found if no message belongs to the inquiry.
base::Done set_state(Connection& connection, base::InquiryId inquiry, InquiryState expected, InquiryState wanted);
base::Result<std::int64_t> count_messages(Connection& connection);

}  // namespace wordkeep::keep
