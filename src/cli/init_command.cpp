// `wordkeep init DIR`: everything a server needs, in one folder.
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/control_character.hpp"
#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/passphrase.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"
#include "seal/master_key.hpp"
#include "seal/password.hpp"

namespace wordkeep::cli {

namespace {

namespace fs = std::filesystem;
using base::FaultKind;

std::string quoted(const std::string& text) {
    std::string toml = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            toml += '\\';
        }
        toml += letter;
    }
    return toml + '"';
}

struct Options {
    std::string folder;
    std::string listen = "127.0.0.1:8080";
    std::string organisation;
    bool passphrase = false;
    std::string passphrase_file;
};

std::string configuration(const Options& options) {
    return "# Wordkeep. Every setting: docs/configuration.md. Any of them can be given by the environment instead:\n"
           "# WORDKEEP_SECTION_KEY, such as WORDKEEP_SERVER_LISTEN (lists are comma separated).\n\n"
           "[server]\n"
           "listen = " +
           quoted(options.listen) +
           "\n"
           "public_url = \"\"            # as people and Instagram reach it: \"https://desk.example\"\n"
           "# tls_certificate = \"\"     # PEM files, if no proxy stands in front\n"
           "# tls_key = \"\"\n\n"
           "[instagram]\n"
           "verify_token = " +
           quoted(seal::random_token()) +
           "   # type the same into Meta's app dashboard\n"
           "app_secrets = []             # the app secret from the dashboard; several may be listed\n\n"
           "[instagram.accounts]\n"
           "# \"17841400000000011\" = \"Main shop\"\n\n"
           "[store]\n"
           "url = \"sqlite:keep.db\"\n\n"
           "[keys]\n"
           "master_key_file = \"master.key\"   # keep a copy elsewhere: without it nothing kept can be read\n" +
           (options.passphrase_file.empty()
                ? std::string()
                : "passphrase_file = " + quoted(fs::absolute(options.passphrase_file).string()) + "\n") +
           "\n"
           "[intake]\n"
           "burst_seconds = 90           # messages of one sender this close together make one inquiry; 0: never\n"
           "epoch_days = 7               # how long an edit, an unsend or a retry can still find its message\n\n"
           "[mask]\n"
           "enabled = true\n"
           "regions = [\"KG\", \"RU\", \"KZ\", \"UZ\"]\n\n"
           "[retention]\n"
           "turn_days = 30\n"
           "audit_days = 400             # how long the list of what the team did is kept\n\n"
           "[policy]                     # shown at /privacy\n"
           "organisation = " +
           quoted(options.organisation) +
           "\n"
           "email = \"\"\n"
           "website = \"\"\n"
           "effective_date = \"\"          # YYYY-MM-DD\n";
}

base::Done write_configuration(const fs::path& file, const std::string& text) {
    if (fs::exists(file)) {
        return base::fault(FaultKind::conflict,
                           file.string() + " exists already and is left as it is; choose another folder");
    }
    std::ofstream stream(file);
    stream << text;
    stream.close();
    if (!stream) {
        return base::fault(FaultKind::unavailable,
                           "cannot write " + file.string() + "; is the folder writable, is the disk full?");
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);  // it will hold secrets
    return {};
}

// None: the key file isn't to be wrapped.
base::Result<std::optional<base::FleetingText>> new_passphrase(const Options& options) {
    if (!options.passphrase && options.passphrase_file.empty()) {
        return std::optional<base::FleetingText>();
    }
    auto passphrase = options.passphrase_file.empty() ? ask_new_passphrase() : read_passphrase(options.passphrase_file);
    if (!passphrase) {
        return std::unexpected(passphrase.error());
    }
    return std::optional(std::move(*passphrase));
}

// What a line of the configuration can't hold.
base::Done check_one_line(std::string_view option, std::string_view text) {
    return std::ranges::any_of(text, base::is_control)
               ? base::Done(base::fault(FaultKind::invalid,
                                        std::string(option) + " must be one line, without control characters"))
               : base::Done();
}

// The key file's text is made first, so that a bad passphrase leaves nothing half made.
base::Done init(const Options& options) {
    for (const auto& [option, text] :
         {std::pair("--organisation", options.organisation), std::pair("--listen", options.listen),
          std::pair("--passphrase-file", options.passphrase_file)}) {
        if (auto done = check_one_line(option, text); !done) {
            return done;
        }
    }
    const auto passphrase = new_passphrase(options);
    if (!passphrase) {
        return std::unexpected(passphrase.error());
    }
    const seal::SecretKey key = seal::SecretKey::random();
    const auto text = *passphrase ? seal::master_key_text(key, (*passphrase)->peek()) : seal::master_key_text(key);
    if (!text) {
        return std::unexpected(text.error());
    }
    const fs::path folder = options.folder;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return base::fault(FaultKind::unavailable,
                           "cannot make the folder " + folder.string() + ": " + error.message());
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    const fs::path file = folder / "wordkeep.toml";
    if (auto done = write_configuration(file, configuration(options)); !done) {
        return done;
    }
    auto config = read_config(file, [](const std::string&) { return std::nullopt; });
    if (!config) {
        return std::unexpected(config.error());
    }
    const auto path = config->master_key_path();
    if (!path) {
        return std::unexpected(path.error());
    }
    if (auto written = seal::write_master_key(path->string(), *text); !written) {
        return written;
    }
    return make_database(*config, key);
}

}  // namespace

Command add_init(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("folder", options->folder, "Where to put wordkeep.toml, master.key and keep.db")->required();
    app.add_option("--listen", options->listen, "Address and port to listen on")->capture_default_str();
    app.add_option("--organisation", options->organisation, "Your organisation's name, for the privacy policy");
    auto* asked =
        app.add_flag("--passphrase", options->passphrase, "Protect master.key with a passphrase, typed at every start");
    app.add_option("--passphrase-file", options->passphrase_file,
                   "The same, with the first line of this file as the passphrase; the configuration will name it")
        ->excludes(asked);
    app.footer(
        "A forgotten master key (or its passphrase) can't be recovered by anybody, and nothing kept can be read "
        "without\n"
        "it. Copy master.key to a safe place at once, and read docs/backup.md.");
    return [options] {
        if (auto done = init(*options); !done) {
            return failed(done.error());
        }
        const bool wrapped = options->passphrase || !options->passphrase_file.empty();
        const std::string file = (fs::path(options->folder) / "wordkeep.toml").string();
        std::printf(
            "Made %s, master.key and keep.db in %s\n\n"
            "Next:\n"
            "  1. Put your app secret into app_secrets in that file (Meta's app dashboard shows it).\n"
            "  2. Copy master.key to a safe place elsewhere. If it is lost%s, nothing that is kept can be\n"
            "     read again: nobody can recover it, and there is no second key.\n"
            "  3. Start:  wordkeep serve --config %s\n"
            "  4. Make backups:  wordkeep backup --config %s FILE\n",
            file.c_str(), options->folder.c_str(), wrapped ? " or its passphrase forgotten" : "", file.c_str(),
            file.c_str());
        return 0;
    };
}

}  // namespace wordkeep::cli
