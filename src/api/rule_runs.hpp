// Which job is the latest run of a rule over everything kept, so that a page that comes later finds it again. Only one
// job runs at a time, so only the last one is worth knowing.
#pragma once

#include <mutex>
#include <optional>

#include "base/ids.hpp"
#include "crm/bulk.hpp"

namespace wordkeep::api {

// Thread-safe.
class RuleRuns {
public:
    void note(base::RuleId rule, crm::BulkId job) {
        const std::scoped_lock lock(mutex_);
        last_.emplace(Run{rule, job});
    }
    // None: the last run was of another rule.
    [[nodiscard]] std::optional<crm::BulkId> last_of(base::RuleId rule) const {
        const std::scoped_lock lock(mutex_);
        return last_ && last_->rule == rule ? std::optional(last_->job) : std::nullopt;
    }

private:
    struct Run {
        base::RuleId rule;
        crm::BulkId job;
    };
    mutable std::mutex mutex_;
    std::optional<Run> last_;
};

}  // namespace wordkeep::api
