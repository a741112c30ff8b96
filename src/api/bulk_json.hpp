// How a job over many inquiries looks; bulk.cpp says it in full.
#pragma once

#include "api/answers.hpp"
#include "api/app.hpp"
#include "crm/bulk.hpp"

namespace wordkeep::api {

[[nodiscard]] Json job_json(const crm::BulkProgress& progress);
// 202 with the job, or what is wrong.
void answer_job(const base::Result<crm::BulkProgress>& begun, http::Reply& reply);
// The same choice, told to the audit with how many were chosen, before any of them is changed.
[[nodiscard]] crm::BulkChoice told_choice(App& app, const crm::StaffAction& action, crm::BulkChoice choice);

}  // namespace wordkeep::api
