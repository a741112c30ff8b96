#include "cli/doctor_facts.hpp"

#include "base/fleeting.hpp"
#include "base/random.hpp"
#include "cli/passphrase.hpp"
#include "cli/wiring.hpp"
#include "crm/backup_mark.hpp"
#include "crm/data_keys.hpp"
#include "crm/turn.hpp"
#include "doctor/machine_facts.hpp"
#include "seal/locked_memory.hpp"
#include "seal/master_key.hpp"

namespace wordkeep::cli {

namespace {

using doctor::FileRole;
using doctor::MasterKeyFacts;
using State = MasterKeyFacts::State;

State state_of(base::FaultKind kind) {
    switch (kind) {
        case base::FaultKind::not_found: return State::missing;
        case base::FaultKind::forbidden: return State::open_to_others;
        case base::FaultKind::unavailable: return State::unreadable;
        default: return State::no_key;
    }
}

MasterKeyFacts with_fault(MasterKeyFacts facts, const base::Fault& fault) {
    facts.state = state_of(fault.kind);
    facts.trouble = fault.message;
    return facts;
}

// A store that can't be read says nothing against the key.
bool is_of_another_store(const Config& config, const seal::SecretKey& key) {
    const auto reader = open_reader(config);
    if (!reader) {
        return false;
    }
    const auto fits = crm::is_master_key_of(**reader, key);
    return fits && !*fits;
}

}  // namespace

doctor::Probed probe_server(const Config& config) {
    const base::FleetingText token{std::string(config.instagram.verify_token)};
    base::SystemRandom random;
    return doctor::probe({.listen = config.server.listen,
                          .tls = !config.server.tls_certificate.empty(),
                          .public_url = config.server.public_url.empty() ? std::string() : config.public_url(),
                          .verify_token = token,
                          .app_secrets = config.instagram.app_secrets,
                          .challenge = std::to_string(random.bits())});
}

doctor::MemoryFacts memory_facts() {
    return {doctor::swaps_in("/proc/swaps", "/sys/class/block"), seal::try_to_lock_memory().has_value(),
            doctor::core_dumps_are_forbidden()};
}

std::vector<doctor::FileFacts> file_facts(const std::filesystem::path& file, const Config& config) {
    std::vector facts{doctor::look_at_file(FileRole::folder, config.folder),
                      doctor::look_at_file(FileRole::configuration, file)};
    if (const auto database = config.sqlite_path()) {
        facts.push_back(doctor::look_at_file(FileRole::database, *database));
    }
    if (!config.server.tls_key.empty()) {
        facts.push_back(doctor::look_at_file(FileRole::certificate_key, config.folder / config.server.tls_key));
    }
    return facts;
}

doctor::StoreFacts store_facts(const Config& config, base::WallTime now) {
    doctor::StoreFacts facts;
    facts.now = now;
    const auto health = look_at_store(config);
    if (!health) {
        facts.trouble = health.error().message;
        return facts;
    }
    facts.schema = health->schema;
    facts.newest_schema = health->newest_schema;
    facts.whole = health->whole;
    if (const auto reader = open_reader(config)) {
        if (const auto day = crm::last_backup_day(**reader)) {
            facts.backup_day = *day;
        }
        if (const auto due = crm::stored_turn_due(**reader)) {
            facts.turn_due = *due;
        }
    }
    return facts;
}

doctor::MasterKeyFacts master_key_facts(const Config& config) {
    MasterKeyFacts facts;
    const auto path = config.master_key_path();
    if (!path) {
        return with_fault(facts, path.error());
    }
    facts.path = path->string();
    const auto wrapped = seal::wants_passphrase(facts.path);
    if (!wrapped) {
        return with_fault(facts, wrapped.error());
    }
    if (*wrapped && config.passphrase_file.empty()) {
        facts.state = State::passphrase_asked;
        return facts;
    }
    const auto key = seal::read_master_key(facts.path, passphrase_source(config));
    if (!key) {
        return with_fault(facts, key.error());
    }
    if (is_of_another_store(config, *key)) {
        facts.state = State::another;
    }
    std::error_code ignored;
    facts.rotation_left = std::filesystem::exists(facts.path + ".new", ignored);
    facts.owner = doctor::look_at_file(FileRole::configuration, *path).owner;
    const auto database = config.sqlite_path();
    // A credential belongs to whom systemd gives it.
    facts.store_owner = database && !config.master_key_is_credential()
                            ? doctor::look_at_file(FileRole::database, *database).owner
                            : facts.owner;
    return facts;
}

}  // namespace wordkeep::cli
