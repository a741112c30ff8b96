#include "cli/command_audit.hpp"

#include <utility>

#include "base/log.hpp"
#include "cli/wiring.hpp"
#include "crm/data_keys.hpp"

namespace wordkeep::cli {

CommandAudit::CommandAudit(keep::Store& store, seal::SecretKey&& staff_key)
    : store_(store), staff_key_(std::move(staff_key)), chain_(staff_key_, clock_), actions_(store, chain_, metrics_) {}

base::Result<std::unique_ptr<CommandAudit>> CommandAudit::open(keep::Store& store, const seal::SecretKey& master) {
    auto staff_key = store.value([&](keep::Connection& connection) { return crm::open_staff_key(connection, master); });
    if (!staff_key) {
        return std::unexpected(staff_key.error());
    }
    return std::unique_ptr<CommandAudit>(new CommandAudit(store, std::move(*staff_key)));
}

base::Result<std::unique_ptr<crm::ApiKeys>> CommandAudit::open_keys(base::Random& random) {
    return crm::ApiKeys::open(store_, actions_, staff_key_, clock_, random, [](base::ApiKeyId) {});
}

base::Done tell_audit(keep::Store& store, const seal::SecretKey& master, crm::StaffActionKind kind,
                      std::int64_t count) {
    const auto audit = CommandAudit::open(store, master);
    return audit ? (*audit)->tell(kind, count) : base::Done(std::unexpect, audit.error());
}

void tell_audit_if_writable(const Config& config, const seal::SecretKey& master, crm::StaffActionKind kind,
                            std::int64_t count, const std::function<void(keep::Store&)>& also) {
    auto engine = open_engine_beside_server(config);
    if (!engine) {
        return;
    }
    base::Metrics metrics;
    base::SilentLog log;
    keep::Store store(std::move(*engine), metrics, log);
    if (also) {
        also(store);
    }
    (void)tell_audit(store, master, kind, count);
}

}  // namespace wordkeep::cli
