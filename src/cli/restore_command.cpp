// `wordkeep restore`: takes a backup over; with --check the drill, which changes nothing.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "base/day.hpp"
#include "cli/backup_file.hpp"
#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/master_key.hpp"
#include "cli/passphrase.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"
#include "crm/backup/restore.hpp"
#include "crm/data_keys.hpp"
#include "crm/key_chain.hpp"
#include "seal/master_key.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;
using seal::SecretKey;

struct Options {
    std::string config;
    std::string file;
    std::string key;
    std::string key_passphrase_file;
    bool check = false;
};

seal::PassphraseSource passphrase_of_old_key(const Options& options) {
    return [&options] {
        return options.key_passphrase_file.empty() ? ask_passphrase("Passphrase of the backup's key: ")
                                                   : read_passphrase(options.key_passphrase_file);
    };
}

base::Result<SecretKey> key_of_store(const Config& config) {
    const auto path = config.master_key_path();
    return path ? seal::read_master_key(path->string(), passphrase_source(config))
                : base::Result<SecretKey>(std::unexpect, path.error());
}

// Wrong, and what to do about it, said of the backup.
base::Fault about_backup(const Options& options, base::Fault fault) {
    const bool other_key = fault.message.find("another key") != std::string::npos;
    fault.message = "backup " + (options.file == "-" ? std::string("on standard input") : options.file) + ": " +
                    fault.message +
                    (other_key && options.key.empty() ? "; name that key: --key FILE (rotate-key leaves the old one as "
                                                        "master.key.old)"
                                                      : "");
    return fault;
}

base::Result<crm::RestoreCounts> check(const BackupIn& in, const SecretKey& key, keep::Connection* store) {
    const auto source = in.source();
    if (!source) {
        return std::unexpected(source.error());
    }
    const StopOnInterrupt interrupt;
    Progress progress("checked");
    auto counts = crm::check_backup(key, *source, store, [&](std::int64_t done, std::int64_t all) {
        progress.show(done, all);
        return !StopOnInterrupt::asked();
    });
    progress.end();
    return counts;
}

void tell(const char* did, const crm::RestoreCounts& counts) {
    std::printf("%s: %lld texts. Already here: %lld. Erased here since, and so left out: %lld.\n", did,
                static_cast<long long>(counts.new_texts), static_cast<long long>(counts.known),
                static_cast<long long>(counts.erased));
}

// The drill: the whole backup is read and every text opened; the store is only looked at, if there is one.
base::Result<int> drill(const Options& options, const Config& config, const BackupIn& in, const SecretKey& key) {
    const auto path = config.sqlite_path();
    const bool there = path && std::filesystem::exists(*path);
    const auto store = there ? open_reader(config) : nullptr;
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto counts = check(in, key, store->get());
    if (!counts) {
        return std::unexpected(about_backup(options, counts.error()));
    }
    std::printf("The backup of %s is whole and opens: %lld texts and %lld other rows.\n",
                base::day_text(std::chrono::sys_days(std::chrono::days(counts->day))).c_str(),
                static_cast<long long>(counts->texts), static_cast<long long>(counts->rows));
    tell("A restore would bring", *counts);
    if (counts->erased_now > 0) {
        std::printf("It would erase %lld texts that were erased before the backup was made.\n",
                    static_cast<long long>(counts->erased_now));
    }
    std::puts("Nothing was changed.");
    return 0;
}

struct Target {
    base::Metrics metrics;
    base::SilentLog log;
    std::unique_ptr<keep::Store> store;
    std::optional<SecretKey> master;
};

bool opens(keep::Store& store, const SecretKey& key) {
    bool fits = false;
    base::Done read = store.read([&](keep::Connection& connection) -> base::Done {
        const auto is = crm::is_master_key_of(connection, key);
        fits = is && *is;
        return {};
    });
    return read && fits;
}

// A store with its keys, new ones if it is a new store. backup_key: most often the store's too; then nobody is asked
// for a passphrase twice.
base::Done open_target(const Config& config, const SecretKey* backup_key, Target& target) {
    auto engine = open_engine(config);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    target.store = std::make_unique<keep::Store>(std::move(*engine), target.metrics, target.log);
    if (backup_key != nullptr && opens(*target.store, *backup_key)) {
        target.master = backup_key->copy();
    } else {
        auto master = open_master_key(config, *target.store);
        if (!master) {
            return std::unexpected(master.error());
        }
        target.master = std::move(*master);
    }
    const base::SystemClock clock;
    const auto keys =
        crm::KeyChain::open(*target.store, *target.master, std::chrono::days(config.epoch_days), clock, target.log);
    return keys ? base::Done() : base::Done(std::unexpect, keys.error());
}

base::Result<int> take_over(const Options& options, const Config& config, const BackupIn& in, const SecretKey& key) {
    // Before the store is so much as opened.
    if (const auto checked = check(in, key, nullptr); !checked) {
        return std::unexpected(about_backup(options, checked.error()));
    }
    Target target;
    if (auto opened = open_target(config, options.key.empty() ? &key : nullptr, target); !opened) {
        return std::unexpected(opened.error());
    }
    std::vector<std::string> accounts;
    for (const auto& [account, name] : config.instagram.accounts) {
        accounts.push_back(account);
    }
    const auto source = in.source();
    if (!source) {
        return std::unexpected(source.error());
    }
    const StopOnInterrupt interrupt;
    Progress progress("restored");
    const auto counts = crm::restore_backup({*target.store, *target.master, std::move(accounts)}, key, *source,
                                            [&](std::int64_t done, std::int64_t all) {
                                                progress.show(done, all);
                                                return !StopOnInterrupt::asked();
                                            });
    progress.end();
    if (!counts) {
        return std::unexpected(counts.error());
    }
    const base::Done told =
        tell_audit(*target.store, *target.master, crm::StaffActionKind::restored, counts->new_texts);
    target.store->close();
    if (!told) {
        return std::unexpected(told.error());
    }
    tell("Restored", *counts);
    if (counts->erased_now > 0) {
        std::printf("%lld texts were erased: the backup knows them as erased.\n",
                    static_cast<long long>(counts->erased_now));
    }
    std::printf("Other rows restored: %lld of %lld.\n", static_cast<long long>(counts->new_rows),
                static_cast<long long>(counts->rows));
    return 0;
}

base::Result<int> restore(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    const auto key = options.key.empty() ? key_of_store(*config)
                                         : seal::read_master_key(options.key, passphrase_of_old_key(options));
    if (!key) {
        return std::unexpected(key.error());
    }
    const auto in = BackupIn::open(options.file, config->folder.string());
    if (!in) {
        return std::unexpected(about_backup(options, in.error()));
    }
    return options.check ? drill(options, *config, *in, *key) : take_over(options, *config, *in, *key);
}

}  // namespace

Command add_restore(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the store to restore into")->required();
    app.add_option("file", options->file, "The backup; - is standard input")->required();
    app.add_flag("--check", options->check, "The drill: read everything, open every text, change nothing");
    app.add_option("--key", options->key, "The master key the backup was made with, if it is another one");
    app.add_option("--key-passphrase-file", options->key_passphrase_file, "Holds the passphrase of that key");
    app.footer(
        "Stop the server first (--check works beside it). On a new machine put wordkeep.toml and master.key in their\n"
        "place; the database is made. In a store that holds something, what is there stays as it is. What was erased\n"
        "stays erased, whether here or before the backup was made. It happens as a whole or not at all.");
    return [options] {
        const auto status = restore(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
