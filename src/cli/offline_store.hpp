// The store with its keys, opened for a command that changes something, beside a running server or without one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "keep/store.hpp"
#include "seal/secret.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::cli {

struct OfflineStore {
    Config config;
    base::Metrics metrics;
    base::SilentLog log;
    base::SystemClock clock;
    std::unique_ptr<keep::Store> store;
    std::unique_ptr<seal::SecretKey> master;
    std::unique_ptr<seal::Vault> vault;
    std::unique_ptr<words::Masker> masker;
};

enum class Beside : std::uint8_t {
    a_server,  // one may run
    nobody,    // refuse while a server has the store, and keep one from starting
};

// config: the path of a wordkeep.toml. Faults: what is missing or doesn't fit.
base::Result<std::unique_ptr<OfflineStore>> open_offline_store(const std::string& config,
                                                               Beside beside = Beside::a_server);

}  // namespace wordkeep::cli
