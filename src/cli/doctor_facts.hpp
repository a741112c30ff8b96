// The facts that the doctor judges, gathered from the configuration, the store and the machine.
#pragma once

#include "cli/config.hpp"
#include "doctor/files_check.hpp"
#include "doctor/machine_check.hpp"
#include "doctor/probe.hpp"
#include "doctor/store_check.hpp"

namespace wordkeep::cli {

[[nodiscard]] doctor::Probed probe_server(const Config& config);
[[nodiscard]] doctor::MemoryFacts memory_facts();
[[nodiscard]] std::vector<doctor::FileFacts> file_facts(const std::filesystem::path& file, const Config& config);
// Reads the whole database.
[[nodiscard]] doctor::StoreFacts store_facts(const Config& config, base::WallTime now);
// Asks nobody for a passphrase.
[[nodiscard]] doctor::MasterKeyFacts master_key_facts(const Config& config);

}  // namespace wordkeep::cli
