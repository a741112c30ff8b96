// Erasing texts by id, in portable SQL: the row gone, the id remembered, and with an inquiry's last text everything
// that is tied to it: its row (state and assignee), its topics, its notes.
//
// What this leaves in the write-ahead log and in free pages is the engine's to remove: Store::scrub().
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/change.hpp"
#include "keep/message_table.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// Within a transaction. Effect::erased with the row's inquiry, or Effect::remembered if there was no such row.
base::Result<Outcome> erase_message(Connection& connection, base::MessageId id);

// Up to rows_max texts of inquiries in this state, for erasing them in small transactions.
base::Result<std::vector<base::MessageId>> some_messages_in(Connection& connection, InquiryState state,
                                                            std::int64_t rows_max);
// Every inquiry in one state goes to another. Returns how many.
base::Result<std::int64_t> move_all(Connection& connection, InquiryState from, InquiryState to);

// Rows of the inquiry table by state. Inquiries nobody touched have no row: they are new.
struct StateCounts {
    std::int64_t open = 0;
    std::int64_t done = 0;
    std::int64_t fading = 0;
};
base::Result<StateCounts> count_states(Connection& connection);

// The ids that must not come back, in id order; and one more.
base::Done each_erased(Connection& connection, const std::function<bool(base::MessageId)>& each);
base::Done remember_erased(Connection& connection, base::MessageId id);
base::Result<bool> is_erased(Connection& connection, base::MessageId id);

// Within the transaction that erased one of its texts: drops what is tied to an inquiry if that was the last one.
base::Done drop_if_emptied(Connection& connection, base::InquiryId inquiry);

}  // namespace wordkeep::keep
