// How a command on the server's machine tells the audit what it did, beside a running server or without one.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "base/clock.hpp"
#include "base/metrics.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "crm/api_keys.hpp"
#include "crm/audit_chain.hpp"
#include "crm/staff_actions.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"

namespace wordkeep::cli {

class CommandAudit {
public:
    // store outlives it. Faults: corrupt (the master key isn't the store's), not_found (the store has no keys yet).
    static base::Result<std::unique_ptr<CommandAudit>> open(keep::Store& store, const seal::SecretKey& master);

    base::Done tell(crm::StaffActionKind kind, std::optional<std::int64_t> count = std::nullopt) {
        return actions_.tell({kind, {}, {}, {}, count});
    }
    [[nodiscard]] crm::StaffActions& actions() { return actions_; }
    // The keys of the API, which lie under the same key. random outlives them.
    base::Result<std::unique_ptr<crm::ApiKeys>> open_keys(base::Random& random);

private:
    CommandAudit(keep::Store& store, seal::SecretKey&& staff_key);

    keep::Store& store_;
    seal::SecretKey staff_key_;
    base::SystemClock clock_;
    base::Metrics metrics_;
    crm::AuditChain chain_;
    crm::StaffActions actions_;
};

// For commands that do one thing.
base::Done tell_audit(keep::Store& store, const seal::SecretKey& master, crm::StaffActionKind kind, std::int64_t count);

// For commands that only read the store, and do so in a copy that can't be written, too: nobody is told then. also:
// what else they note in the store.
void tell_audit_if_writable(const Config& config, const seal::SecretKey& master, crm::StaffActionKind kind,
                            std::int64_t count, const std::function<void(keep::Store&)>& also = nullptr);

}  // namespace wordkeep::cli
