// What a caller wants made of an inquiry, and what they saw last, as JSON members:
//   "state": "new"|"open"|"done"            "assignee": ID, "me" or null
//   "add_topics": [ID], "remove_topics": [ID]
//   "expected": {"state": ..., "assignee": ...}, either or both; or a text, which is the state
#pragma once

#include "api/app.hpp"
#include "api/input.hpp"
#include "keep/inquiry_table.hpp"

namespace wordkeep::api {

// Faults: invalid (a member, an unknown colleague, nothing to change).
base::Result<keep::MarksChange> read_marks_change(const App& app, const Input& input, base::StaffId me);
base::Result<keep::Expected> read_expected(const Input& input, base::StaffId me);

}  // namespace wordkeep::api
