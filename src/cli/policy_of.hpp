// What the settings say for the public pages.
#pragma once

#include "cli/config.hpp"
#include "crm/policy.hpp"

namespace wordkeep::cli {

[[nodiscard]] crm::Policy policy_of(const Config& config);

}  // namespace wordkeep::cli
