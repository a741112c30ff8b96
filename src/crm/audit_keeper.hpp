// What happens to the audit by itself: refused sign-ins are told once an hour, and rows that are too old go once a day.
#pragma once

#include <chrono>
#include <optional>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crm/audit_chain.hpp"
#include "crm/staff_actions.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// One thread. Everything it refers to outlives it.
class AuditKeeper {
public:
    AuditKeeper(keep::Store& store, const AuditChain& chain, StaffActions& actions, const base::Clock& clock,
                std::chrono::days kept)
        : store_(store), chain_(chain), actions_(actions), clock_(clock), kept_(kept) {}

    // Cheap but for once an hour. Not on an I/O thread. Fault: what the store says; the next tick tries again.
    base::Done tick();

private:
    keep::Store& store_;
    const AuditChain& chain_;
    StaffActions& actions_;
    const base::Clock& clock_;
    std::chrono::seconds kept_;
    std::optional<base::SteadyTime> told_;
    std::optional<base::SteadyTime> pruned_;
};

}  // namespace wordkeep::crm
