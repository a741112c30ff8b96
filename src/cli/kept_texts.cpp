#include "cli/kept_texts.hpp"

#include "cli/config.hpp"
#include "cli/master_key.hpp"
#include "cli/wiring.hpp"
#include "crm/data_keys.hpp"
#include "keep/message_table.hpp"

namespace wordkeep::cli {

base::Result<OpenedStore> open_kept_texts(const std::string& config_file) {
    const auto config = read_config(config_file, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    auto reader = open_reader(*config);
    if (!reader) {
        return std::unexpected(reader.error());
    }
    auto master = open_master_key(*config, **reader);
    if (!master) {
        return std::unexpected(master.error());
    }
    auto vault = crm::open_vault(**reader, *master);
    if (!vault) {
        return std::unexpected(vault.error());
    }
    return OpenedStore{*config, std::move(*reader), std::move(*vault), std::move(*master)};
}

base::Result<std::vector<std::string>> read_kept_texts(const std::string& config_file) {
    const auto opened = open_kept_texts(config_file);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    std::vector<std::string> texts;
    base::Done decrypted;
    base::Done read = keep::each_message(*opened->reader, 0, [&](const keep::StoredMessage& message) {
        const auto text = opened->vault.open(seal::SealedTable::message, message.id.value(), message.text);
        if (!text) {
            decrypted = std::unexpected(text.error());
            return false;
        }
        texts.emplace_back(text->text());
        return true;
    });
    if (!read || !decrypted) {
        return std::unexpected(read ? decrypted.error() : read.error());
    }
    return texts;
}

}  // namespace wordkeep::cli
