// How many inquiries each saved view shows that a member may see: {ID: n}. Numbers follow every change; the first look
// at a view counts.
#pragma once

#include "api/answers.hpp"
#include "api/app.hpp"

namespace wordkeep::api {

base::Result<Json> view_counts_json(const App& app, const crm::StaffMember& member);

}  // namespace wordkeep::api
