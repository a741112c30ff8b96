// The store with its keys, opened for a command that changes something, beside a running server or without one.
#pragma once

#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "cli/config.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::cli {

struct OfflineStore {
    Config config;
    base::Metrics metrics;
    base::SilentLog log;
    base::SystemClock clock;
    std::unique_ptr<keep::Store> store;
    std::unique_ptr<seal::Vault> vault;
    std::unique_ptr<words::Masker> masker;
};

// config: the path of a wordkeep.toml. Faults: what is missing or doesn't fit.
base::Result<std::unique_ptr<OfflineStore>> open_offline_store(const std::string& config);

}  // namespace wordkeep::cli
