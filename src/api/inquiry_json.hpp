// How inquiries and their counts look in the API.
//
// An inquiry:
//   {"id": ID, "state": "new"|"open"|"done"|"fading", "assignee": ID or null, "topics": [ID], "mailbox": ID,
//    "notes": how many, "version": n, "live_order": bool, "parts": [{"id": ID, "text": ...}]}
// COUNTS: {"new": n, "open": n, "done": n, "fading": n}
// TALLIES: {"unassigned": COUNTS, "without_topics": COUNTS, "mailboxes": {ID: COUNTS}, "assignees": {ID: COUNTS},
//    "topics": {ID: COUNTS}}; what is 0 in every state is left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/answers.hpp"
#include "api/app.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "desk/desk.hpp"

namespace wordkeep::api {

// Those of the rows whose texts are still there, in order.
base::Result<Json> rows_json(const App& app, const std::vector<desk::Listed>& rows);
// What the desk knows of the inquiry. Fault: not_found; busy while the desk still reads what is kept, since until then
// nobody can say that it isn't there.
base::Result<desk::Listed> listed_inquiry(const App& app, base::InquiryId id);
// Fault: not_found, if its texts are gone.
base::Result<Json> one_json(const App& app, const desk::Listed& listed);
// Faults: those of listed_inquiry.
base::Result<Json> one_json(const App& app, base::InquiryId id);
// The ETag of an inquiry: another one in every process, since versions count from the start.
[[nodiscard]] std::string inquiry_tag(const App& app, std::uint64_t version);

[[nodiscard]] Json counts_json(const desk::Counts& counts);
[[nodiscard]] Json tallies_json(const desk::Tallied& tallied);

}  // namespace wordkeep::api
