// A filter as the API and the page's address write it: a query string, short enough to be read and sent to a colleague.
//
//   state=new,open       any of these states; missing: every state ("all" says the same)
//   mailbox=ID,ID        any of these mailboxes
//   assignee=me,none,ID  me: whoever asks; none: nobody's
//   topic=none,ID,ID     any of these topics; none: without a topic
//
// Names come in this order and values sorted, so that one filter has one writing.
#pragma once

#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "desk/filter.hpp"
#include "keep/inquiry_table.hpp"

namespace wordkeep::api {

[[nodiscard]] std::string_view state_name(keep::InquiryState state);  // "new", "open", "done", "fading"
[[nodiscard]] std::optional<keep::InquiryState> state_from(std::string_view name);

// query: a query string; names that are no part of a filter are passed over. me: who asks.
// Faults: invalid, too_large (filter_values_max, filter_bytes_max).
base::Result<desk::Filter> read_filter(std::string_view query, base::StaffId me);
// The filter's part of a query that was found good, in its one writing.
[[nodiscard]] std::string write_filter(std::string_view query);
// The one writing of it, with "me" left as it is. Faults: as above, and invalid if a name is no part of a filter.
base::Result<std::string> canonical_filter(std::string_view query);

}  // namespace wordkeep::api
