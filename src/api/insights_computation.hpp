// The computation of groups, and what keeps them up to date between two.
#pragma once

#include <vector>

#include "api/answers.hpp"
#include "api/app.hpp"

namespace wordkeep::api {

// So that what came since joins the groups. Before the first computation there is nothing to join.
base::Done catch_up(App& app);
// Which answer fits which group, if the answers are others than the ones that groups were compared with.
void match_anew_if_changed(App& app, const std::vector<crm::CannedAnswer>& answers);
[[nodiscard]] Json job_json(const App& app);

}  // namespace wordkeep::api
