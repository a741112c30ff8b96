#include "cli/command_audit.hpp"

#include "base/log.hpp"
#include "cli/wiring.hpp"
#include "crm/data_keys.hpp"

namespace wordkeep::cli {

CommandAudit::CommandAudit(keep::Store& store, const seal::SecretKey& staff_key)
    : chain_(staff_key, clock_), actions_(store, chain_, metrics_) {}

namespace {

base::Result<seal::SecretKey> staff_key_of(keep::Store& store, const seal::SecretKey& master) {
    std::optional<seal::SecretKey> key;
    base::Done done = store.read([&](keep::Connection& connection) -> base::Done {
        auto opened = crm::open_staff_key(connection, master);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        key = std::move(*opened);
        return {};
    });
    return done ? base::Result<seal::SecretKey>(std::move(*key))
                : base::Result<seal::SecretKey>(std::unexpect, done.error());
}

}  // namespace

base::Result<std::unique_ptr<CommandAudit>> CommandAudit::open(keep::Store& store, const seal::SecretKey& master) {
    const auto staff_key = staff_key_of(store, master);
    if (!staff_key) {
        return std::unexpected(staff_key.error());
    }
    return std::unique_ptr<CommandAudit>(new CommandAudit(store, *staff_key));
}

base::Result<std::unique_ptr<crm::ApiKeys>> CommandAudit::open_keys(keep::Store& store, const seal::SecretKey& master,
                                                                    base::Random& random) {
    const auto staff_key = staff_key_of(store, master);
    if (!staff_key) {
        return std::unexpected(staff_key.error());
    }
    return crm::ApiKeys::open(store, actions_, *staff_key, clock_, random, [](base::ApiKeyId) {});
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
