// `wordkeep init DIR`: everything a server needs, in one folder.
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/config.hpp"
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

std::string configuration(const std::string& listen, const std::string& organisation) {
    return "# Wordkeep. Every setting: docs/configuration.md. Any of them can be given by the environment instead:\n"
           "# WORDKEEP_SECTION_KEY, such as WORDKEEP_SERVER_LISTEN (lists are comma separated).\n\n"
           "[server]\n"
           "listen = " +
           quoted(listen) +
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
           "master_key_file = \"master.key\"   # keep a copy elsewhere: without it nothing kept can be read\n\n"
           "[intake]\n"
           "burst_seconds = 90           # messages of one sender this close together make one inquiry; 0: never\n"
           "epoch_days = 7               # how long an edit, an unsend or a retry can still find its message\n\n"
           "[mask]\n"
           "enabled = true\n"
           "regions = [\"KG\", \"RU\", \"KZ\", \"UZ\"]\n\n"
           "[retention]\n"
           "turn_days = 30\n\n"
           "[policy]                     # shown at /privacy\n"
           "organisation = " +
           quoted(organisation) +
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

base::Done init(const fs::path& folder, const std::string& listen, const std::string& organisation) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return base::fault(FaultKind::unavailable,
                           "cannot make the folder " + folder.string() + ": " + error.message());
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    const fs::path file = folder / "wordkeep.toml";
    if (auto done = write_configuration(file, configuration(listen, organisation)); !done) {
        return done;
    }
    auto config = read_config(file, [](const std::string&) { return std::nullopt; });
    if (!config) {
        return std::unexpected(config.error());
    }
    auto key = seal::create_master_key(config->master_key_path().string());
    if (!key) {
        return std::unexpected(key.error());
    }
    return make_database(*config, *key);
}

struct Options {
    std::string folder;
    std::string listen = "127.0.0.1:8080";
    std::string organisation;
};

}  // namespace

Command add_init(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("folder", options->folder, "Where to put wordkeep.toml, master.key and keep.db")->required();
    app.add_option("--listen", options->listen, "Address and port to listen on")->capture_default_str();
    app.add_option("--organisation", options->organisation, "Your organisation's name, for the privacy policy");
    return [options] {
        if (auto done = init(options->folder, options->listen, options->organisation); !done) {
            return failed(done.error());
        }
        const std::string file = (fs::path(options->folder) / "wordkeep.toml").string();
        std::printf(
            "Made %s, master.key and keep.db in %s\n\n"
            "Next:\n"
            "  1. Put your app secret into app_secrets in that file (Meta's app dashboard shows it).\n"
            "  2. Copy master.key to a safe place elsewhere: without it nothing kept can be read.\n"
            "  3. Start:  wordkeep serve --config %s\n",
            file.c_str(), options->folder.c_str(), file.c_str());
        return 0;
    };
}

}  // namespace wordkeep::cli
