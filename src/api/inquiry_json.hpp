// How an inquiry looks in the API:
//   {"id": ID, "state": "new"|"open"|"done"|"fading", "assignee": null, "mailbox": ID, "version": n, "live_order":
//   bool,
//    "parts": [{"id": ID, "text": ...}]}
#pragma once

#include <string_view>
#include <vector>

#include "api/answers.hpp"
#include "api/app.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "desk/desk.hpp"

namespace wordkeep::api {

// Those of the rows whose texts are still there, in order.
base::Result<Json> rows_json(const App& app, const std::vector<desk::Listed>& rows);
// Fault: not_found.
base::Result<Json> one_json(const App& app, base::InquiryId id);

[[nodiscard]] std::string_view state_name(keep::InquiryState state);
[[nodiscard]] std::optional<keep::InquiryState> state_from(std::string_view name);
[[nodiscard]] Json counts_json(const desk::Counts& counts);

}  // namespace wordkeep::api
