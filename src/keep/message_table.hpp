// Reading and counting messages, in portable SQL. (Intake writes go through Engine::apply.)
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredMessage {
    base::MessageId id;
    base::InquiryId inquiry;
    std::uint32_t part;
    base::MailboxId mailbox;
    base::Sealed text;
};

// Every message with an id above `after` (0: from the start), in id order. each: false stops.
base::Done each_message(Connection& connection, std::int64_t after, const std::function<bool(StoredMessage)>& each);
// Where every message belongs, in id order, without its text. each: false stops.
base::Done each_message_place(Connection& connection,
                              const std::function<bool(base::MessageId, base::InquiryId)>& each);
// All parts of one inquiry, by part. Empty if there is none.
base::Result<std::vector<StoredMessage>> messages_of(Connection& connection, base::InquiryId inquiry);
// Whether any text belongs to this inquiry; whether this text is there.
base::Result<bool> has_messages(Connection& connection, base::InquiryId inquiry);
base::Result<bool> has_message(Connection& connection, base::MessageId id);
base::Result<std::int64_t> count_messages(Connection& connection);

}  // namespace wordkeep::keep
