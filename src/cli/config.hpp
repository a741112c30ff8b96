// The configuration: one TOML file, any setting overridden by an environment variable WORDKEEP_SECTION_KEY.
//
// Reading checks everything a file alone can tell: unknown keys (with the nearest known one), wrong types, values out
// of range. What `serve` needs beyond that (a secret, a token) is checked by check_for_serving(), because `export` or
// `restore` work without them. docs/configuration.md lists every key.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::cli {

struct ServerSettings {
    std::string listen = "127.0.0.1:8080";
    std::string public_url;       // as people and Instagram reach it; empty: http://LISTEN
    std::string tls_certificate;  // path; empty: plain HTTP
    std::string tls_key;
    unsigned threads = 0;  // 0: as many as there are cores, at most 4
};

struct InstagramSettings {
    std::string verify_token;
    std::vector<std::string> app_secrets;
    std::map<std::string, std::string> accounts;  // account id -> the mailbox's name
    std::string graph_url;                        // of a played Graph API on this machine, for tests; empty: Meta's
};

struct PolicySettings {
    std::string organisation;
    std::string email;
    std::string website;
    std::string effective_date;        // YYYY-MM-DD
    std::vector<std::string> changes;  // of the policy, told in the owner's words
};

struct Config {
    std::filesystem::path folder;  // of the file; relative paths start here
    ServerSettings server;
    InstagramSettings instagram;
    PolicySettings policy;
    std::string store_url = "sqlite:keep.db";
    std::string master_key_file = "master.key";
    std::string passphrase_file;                         // empty: asked at the terminal, if the key wants one
    std::optional<std::filesystem::path> credentials{};  // where systemd put them (CREDENTIALS_DIRECTORY)
    std::chrono::seconds burst_seconds{90};
    unsigned epoch_days = 7;
    unsigned turn_days = 30;
    unsigned audit_days = 400;
    bool mask_enabled = true;
    std::vector<std::string> mask_regions = {"KG", "RU", "KZ", "UZ"};
    std::vector<std::string> mask_always;
    std::vector<std::string> mask_never;
    std::string log_level = "info";

    // Absolute places of what the file names.
    [[nodiscard]] base::Result<std::filesystem::path> master_key_path() const;
    [[nodiscard]] base::Result<std::filesystem::path> passphrase_path() const;
    // Written as credential:NAME, so that it lies where only systemd writes.
    [[nodiscard]] bool master_key_is_credential() const;
    [[nodiscard]] base::Result<std::filesystem::path> sqlite_path() const;
    [[nodiscard]] std::string public_url() const;
};

// Looks up an environment variable; none if it isn't set.
using Environment = std::function<std::optional<std::string>(const std::string&)>;
[[nodiscard]] Environment process_environment();
// The names of all variables of the process.
[[nodiscard]] std::vector<std::string> process_variable_names();
// Fault: invalid, if a name begins like a setting's (WORDKEEP_SECTION_) and is none: a typing mistake that would
// otherwise be passed over in silence.
[[nodiscard]] base::Done check_variable_names(const std::vector<std::string>& names);

// Fault: invalid or not_found; says which key or variable, and what would be right.
base::Result<Config> read_config(const std::filesystem::path& file, const Environment& environment);
// Fault: invalid; what `serve` can't do without, and how to get it.
base::Done check_for_serving(const Config& config);

}  // namespace wordkeep::cli
