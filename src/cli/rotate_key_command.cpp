// `wordkeep rotate-key`: another master key, or another data key with everything sealed anew.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>

#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/master_key.hpp"
#include "cli/offline_store.hpp"
#include "cli/passphrase.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "crm/data_key_rotation.hpp"
#include "seal/master_key.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

struct Options {
    std::string config;
    bool master = false;
    bool data = false;
    bool passphrase = false;
    std::string passphrase_file;
    bool plain = false;
    std::string to;
};

// What the new file looks like: as was asked, or as the old one does.
base::Result<std::optional<base::FleetingText>> passphrase_for(const Options& options, const Config& config) {
    const auto given = [](base::Result<base::FleetingText> text) {
        return text ? base::Result<std::optional<base::FleetingText>>(std::optional(std::move(*text)))
                    : base::Result<std::optional<base::FleetingText>>(std::unexpect, text.error());
    };
    if (!options.passphrase_file.empty()) {
        return given(read_passphrase(options.passphrase_file));
    }
    if (options.passphrase) {
        return given(ask_new_passphrase());
    }
    const auto path = config.master_key_path();
    const auto wrapped =
        path ? seal::wants_passphrase(path->string()) : base::Result<bool>(std::unexpect, path.error());
    if (!wrapped) {
        return std::unexpected(wrapped.error());
    }
    return *wrapped && !options.plain ? given(passphrase_source(config)()) : std::optional<base::FleetingText>();
}

base::Result<int> rotate_master(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    if (config->master_key_is_credential() && options.to.empty()) {
        return base::fault(FaultKind::invalid,
                           "the master key is a systemd credential, which only systemd writes: say --to FILE, and name "
                           "that file in LoadCredential= before the next start");
    }
    auto passphrase = passphrase_for(options, *config);
    if (!passphrase) {
        return std::unexpected(passphrase.error());
    }
    const auto opened = open_offline_store(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    const auto audit = CommandAudit::open(*(*opened)->store, *(*opened)->master);
    if (!audit) {
        return std::unexpected(audit.error());
    }
    const auto replaced = replace_master_key(*config, *(*opened)->store, {options.to, std::move(*passphrase)});
    if (!replaced) {
        return std::unexpected(replaced.error());
    }
    if (auto told = (*audit)->tell(crm::StaffActionKind::master_key_replaced); !told) {
        return std::unexpected(told.error());
    }
    (*opened)->store->close();
    std::printf(
        "The master key is another one now: %s\n\n"
        "  1. Copy it to a safe place elsewhere. If it is lost, nothing that is kept can be read again.\n"
        "  2. Backups made until now open with the old key alone: %s\n"
        "     Make a new backup, and remove the old key with the last of the old backups.\n",
        replaced->file.c_str(), replaced->old_file.c_str());
    return 0;
}

// Alone with the store, or, to go on with what was begun, beside a server.
base::Result<std::unique_ptr<OfflineStore>> open_for_rotation(const std::string& config) {
    auto alone = open_offline_store(config, Beside::nobody);
    if (alone) {
        return alone;
    }
    auto beside = open_offline_store(config);
    if (!beside) {
        return beside;
    }
    const auto under_way = crm::DataKeyRotation(*(*beside)->store, *(*beside)->master).under_way();
    if (!under_way) {
        return std::unexpected(under_way.error());
    }
    return *under_way ? std::move(beside)
                      : base::Result<std::unique_ptr<OfflineStore>>(
                            std::unexpect, base::Fault{FaultKind::unavailable,
                                                       "a server uses this store, and it knows the present key only: "
                                                       "stop it, run this again, and start it"});
}

base::Result<int> rotate_data(const Options& options) {
    const auto opened = open_for_rotation(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    OfflineStore& kept = **opened;
    const auto audit = CommandAudit::open(*kept.store, *kept.master);
    if (!audit) {
        return std::unexpected(audit.error());
    }
    crm::DataKeyRotation rotation(*kept.store, *kept.master);
    if (auto begun = rotation.begin(); !begun) {
        return std::unexpected(begun.error());
    }
    const StopOnInterrupt interrupt;
    Progress progress("sealed anew");
    const auto finished = rotation.go_on([&](std::int64_t done, std::int64_t all) {
        progress.show(done, all);
        return !StopOnInterrupt::asked();
    });
    progress.end();
    if (!finished) {
        return std::unexpected(finished.error());
    }
    if (auto told = *finished ? (*audit)->tell(crm::StaffActionKind::data_key_replaced) : base::Done(); !told) {
        return std::unexpected(told.error());
    }
    kept.store->close();
    std::puts(*finished ? "Everything is sealed with another data key now; the old one is gone."
                        : "Stopped. The store works as it is, with both keys; run the same command again to go on, "
                          "beside a server too.");
    return *finished ? 0 : 1;
}

}  // namespace

Command add_rotate_key(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    auto* which = app.add_option_group("which", "One of these:");
    auto* master =
        which->add_flag("--master", options->master, "Another master key. Quick; works beside a running server");
    which->add_flag("--data", options->data,
                    "Another data key: everything is sealed anew. Begins without a server; can be stopped and goes on");
    which->require_option(1);
    auto* asked = app.add_flag("--passphrase", options->passphrase,
                               "Protect the new master key with a new passphrase, asked at the terminal")
                      ->needs(master);
    auto* file = app.add_option("--passphrase-file", options->passphrase_file,
                                "The same, with the first line of this file (or /dev/fd/N) as the passphrase")
                     ->needs(master)
                     ->excludes(asked);
    app.add_flag("--plain", options->plain, "Write the new master key without a passphrase")
        ->needs(master)
        ->excludes(asked)
        ->excludes(file);
    app.add_option("--to", options->to, "Write the new master key there, and leave the old file as it is")
        ->needs(master);
    app.footer(
        "The master key wraps the data key; the data key seals the texts. If the master key may have become known\n"
        "together with a copy of the database, change both: the master key first, then the data key.\n"
        "Neither command loses anything when it is killed: run it again.");
    return [options] {
        const auto status = options->master ? rotate_master(*options) : rotate_data(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
