#include "cli/policy_of.hpp"

namespace wordkeep::cli {

crm::Policy policy_of(const Config& config) {
    return {.organisation = config.policy.organisation,
            .email = config.policy.email,
            .website = config.policy.website,
            .effective_date = config.policy.effective_date,
            .turn_days = config.turn_days,
            .epoch_days = config.epoch_days,
            .masking = config.mask_enabled,
            .changes = config.policy.changes};
}

}  // namespace wordkeep::cli
