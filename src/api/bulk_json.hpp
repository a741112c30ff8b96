// How a job over many inquiries looks; bulk.cpp says it in full.
#pragma once

#include "api/answers.hpp"
#include "crm/bulk.hpp"

namespace wordkeep::api {

[[nodiscard]] Json job_json(const crm::BulkProgress& progress);
// 202 with the job, or what is wrong.
void answer_job(const base::Result<crm::BulkProgress>& begun, http::Reply& reply);

}  // namespace wordkeep::api
