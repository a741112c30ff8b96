// Opening a store for reading, beside a running server or without one.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/config.hpp"
#include "keep/sql.hpp"
#include "seal/secret.hpp"
#include "seal/vault.hpp"

namespace wordkeep::cli {

struct OpenedStore {
    Config config;
    std::unique_ptr<keep::Connection> reader;
    seal::Vault vault;
    seal::SecretKey master;
};

// config: the path of a wordkeep.toml. Faults: what is missing or doesn't fit.
base::Result<OpenedStore> open_kept_texts(const std::string& config);
// All texts, in no order.
base::Result<std::vector<std::string>> read_kept_texts(const std::string& config);

}  // namespace wordkeep::cli
