#include "cli/offline_store.hpp"

#include "cli/master_key.hpp"
#include "cli/wiring.hpp"
#include "crm/data_keys.hpp"
#include "crm/mask_lists.hpp"

namespace wordkeep::cli {

namespace {

base::Result<std::unique_ptr<seal::Vault>> vault_of(keep::Store& store, const seal::SecretKey& master) {
    auto vault = store.value([&](keep::Connection& connection) { return crm::open_vault(connection, master); });
    if (!vault) {
        return std::unexpected(vault.error());
    }
    return std::make_unique<seal::Vault>(std::move(*vault));
}

}  // namespace

base::Result<std::unique_ptr<OfflineStore>> open_offline_store(const std::string& config_file, Beside beside) {
    auto opened = std::make_unique<OfflineStore>();
    auto config = read_config(config_file, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    opened->config = std::move(*config);
    auto masker = make_masker(opened->config);
    if (!masker) {
        return std::unexpected(masker.error());
    }
    opened->masker = std::make_unique<words::Masker>(std::move(*masker));
    auto engine = beside == Beside::a_server ? open_engine_beside_server(opened->config) : open_engine(opened->config);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    opened->store = std::make_unique<keep::Store>(std::move(*engine), opened->metrics, opened->log);
    auto master = open_master_key(opened->config, *opened->store);
    if (!master) {
        return std::unexpected(master.error());
    }
    opened->master = std::make_unique<seal::SecretKey>(std::move(*master));
    auto vault = vault_of(*opened->store, *opened->master);
    if (!vault) {
        return std::unexpected(vault.error());
    }
    opened->vault = std::move(*vault);
    crm::MaskLists lists(*opened->store, *opened->vault, mask_options(opened->config), *opened->masker);
    if (auto loaded = lists.load(); !loaded) {
        return std::unexpected(loaded.error());
    }
    return opened;
}

}  // namespace wordkeep::cli
