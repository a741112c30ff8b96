#include "cli/command_audit.hpp"

#include "base/log.hpp"
#include "cli/wiring.hpp"
#include "crm/data_keys.hpp"

namespace wordkeep::cli {

CommandAudit::CommandAudit(keep::Store& store, const seal::SecretKey& staff_key)
    : chain_(staff_key, clock_), actions_(store, chain_, metrics_) {}

base::Result<std::unique_ptr<CommandAudit>> CommandAudit::open(keep::Store& store, const seal::SecretKey& master) {
    std::unique_ptr<CommandAudit> audit;
    base::Done done = store.read([&](keep::Connection& connection) -> base::Done {
        const auto staff_key = crm::open_staff_key(connection, master);
        if (!staff_key) {
            return std::unexpected(staff_key.error());
        }
        audit.reset(new CommandAudit(store, *staff_key));
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return audit;
}

void tell_audit_if_writable(const Config& config, const seal::SecretKey& master, crm::StaffActionKind kind,
                            std::int64_t count) {
    auto engine = open_engine_beside_server(config);
    if (!engine) {
        return;
    }
    base::Metrics metrics;
    base::SilentLog log;
    keep::Store store(std::move(*engine), metrics, log);
    if (const auto audit = CommandAudit::open(store, master)) {
        (void)(*audit)->tell(kind, count);
    }
}

}  // namespace wordkeep::cli
