#include "cli/config.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "cli/settings.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

base::Result<SettingValue> value_from_toml(const Setting& setting, const toml::node& node) {
    switch (setting.kind) {
        case SettingKind::text:
            if (const auto* text = node.as_string()) {
                return SettingValue(text->get());
            }
            // A date may be written with or without quotes.
            if (const auto* date = node.as_date()) {
                std::ostringstream written;
                written << date->get();
                return SettingValue(written.str());
            }
            return base::fault(FaultKind::invalid, "must be a text in quotes");
        case SettingKind::number:
            if (const auto* number = node.as_integer()) {
                return SettingValue(number->get());
            }
            return base::fault(FaultKind::invalid, "must be a whole number without quotes");
        case SettingKind::flag:
            if (const auto* flag = node.as_boolean()) {
                return SettingValue(flag->get());
            }
            return base::fault(FaultKind::invalid, "must be true or false without quotes");
        case SettingKind::list: {
            std::vector<std::string> items;
            if (const auto* array = node.as_array(); array != nullptr) {
                for (const toml::node& item : *array) {
                    if (!item.is_string()) {
                        return base::fault(FaultKind::invalid, "must be a list of texts: [\"...\", \"...\"]");
                    }
                    items.push_back(item.as_string()->get());
                }
                return SettingValue(std::move(items));
            }
            return base::fault(FaultKind::invalid, "must be a list of texts: [\"...\", \"...\"]");
        }
    }
    return base::fault(FaultKind::internal, "has an unknown kind");
}

std::unexpected<base::Fault> unknown_key(const std::filesystem::path& file, const std::string& written) {
    const std::string near = nearest_setting(written);
    return base::fault(FaultKind::invalid, file.string() + ": unknown key \"" + written + "\"" +
                                               (near.empty() ? std::string() : "; did you mean \"" + near + "\"?"));
}

base::Done put_accounts(Config& config, const toml::node& node) {
    const auto* table = node.as_table();
    if (table == nullptr) {
        return base::fault(FaultKind::invalid,
                           "instagram.accounts must be a table: [instagram.accounts] and lines \"ID\" = \"Name\"");
    }
    for (const auto& [id, name] : *table) {
        if (!name.is_string()) {
            return base::fault(FaultKind::invalid, "instagram.accounts: each line must read \"ID\" = \"Name\"");
        }
        config.instagram.accounts.insert_or_assign(std::string(id.str()), name.as_string()->get());
    }
    return {};
}

base::Done put_section(Config& config, const std::filesystem::path& file, const std::string& section,
                       const toml::table& table) {
    for (const auto& [key, node] : table) {
        const std::string written = section + "." + std::string(key.str());
        if (written == "instagram.accounts") {
            if (auto done = put_accounts(config, node); !done) {
                return base::fault(FaultKind::invalid, file.string() + ": " + done.error().message);
            }
            continue;
        }
        const Setting* setting = find_setting(section, key.str());
        if (setting == nullptr) {
            return unknown_key(file, written);
        }
        auto value = value_from_toml(*setting, node);
        base::Done put = value ? setting->put(config, std::move(*value)) : base::Done(std::unexpect, value.error());
        if (!put) {
            return base::fault(FaultKind::invalid, file.string() + ": " + written + " " + put.error().message);
        }
    }
    return {};
}

base::Done put_file(Config& config, const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) {
        return base::fault(FaultKind::not_found,
                           "cannot read the configuration " + file.string() + "; make one with: wordkeep init FOLDER");
    }
    const toml::parse_result parsed = toml::parse(stream, file.string());
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return base::fault(FaultKind::invalid, file.string() + ": line " + std::to_string(error.source().begin.line) +
                                                   ": not valid TOML: " + std::string(error.description()));
    }
    for (const auto& [section, node] : parsed.table()) {
        const auto* table = node.as_table();
        const std::string name(section.str());
        if (table == nullptr || nearest_setting(name) != name) {
            return unknown_key(file, name);
        }
        if (auto done = put_section(config, file, name, *table); !done) {
            return done;
        }
    }
    return {};
}

// The variable itself, or the contents of the file that VARIABLE_FILE names.
base::Result<std::optional<std::string>> variable(const Setting& setting, const Environment& environment) {
    const std::string name = variable_name(setting);
    if (auto text = environment(name)) {
        return text;
    }
    const auto path = setting.secret ? environment(name + "_FILE") : std::nullopt;
    if (!path) {
        return std::optional<std::string>();
    }
    std::ifstream stream(*path);
    if (!stream) {
        return base::fault(FaultKind::not_found, name + "_FILE: cannot read " + *path);
    }
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return std::optional(std::move(text));
}

base::Done put_environment(Config& config, const Environment& environment) {
    for (const Setting& setting : settings()) {
        auto text = variable(setting, environment);
        if (!text) {
            return std::unexpected(text.error());
        }
        if (!*text) {
            continue;
        }
        auto value = value_from_text(setting, **text);
        base::Done put = value ? setting.put(config, std::move(*value)) : base::Done(std::unexpect, value.error());
        if (!put) {
            return base::fault(FaultKind::invalid, variable_name(setting) + " " + put.error().message);
        }
    }
    return {};
}

constexpr std::string_view credential_scheme = "credential:";

// A file beside the configuration, an absolute path, or credential:NAME.
base::Result<std::filesystem::path> secret_path(const Config& config, const std::string& key,
                                                const std::string& written) {
    if (!written.starts_with(credential_scheme)) {
        return config.folder / written;
    }
    const std::string name = written.substr(credential_scheme.size());
    if (name.empty() || name.find('/') != std::string::npos) {
        return base::fault(FaultKind::invalid, key + " must read credential:NAME, as LoadCredential= names it");
    }
    if (!config.credentials) {
        return base::fault(FaultKind::not_found,
                           key +
                               " names a systemd credential, but there are none here: start Wordkeep from a unit "
                               "with LoadCredential=" +
                               name + ":/path/of/the/file, or set CREDENTIALS_DIRECTORY to the folder that holds it");
    }
    return *config.credentials / name;
}

}  // namespace

base::Result<std::filesystem::path> Config::master_key_path() const {
    return secret_path(*this, "keys.master_key_file", master_key_file);
}

base::Result<std::filesystem::path> Config::passphrase_path() const {
    return secret_path(*this, "keys.passphrase_file", passphrase_file);
}

bool Config::master_key_is_credential() const {
    return master_key_file.starts_with(credential_scheme);
}

base::Result<std::filesystem::path> Config::sqlite_path() const {
    constexpr std::string_view scheme = "sqlite:";
    if (!store_url.starts_with(scheme) || store_url.size() == scheme.size()) {
        return base::fault(FaultKind::invalid, "store.url must read sqlite:FILE, such as \"sqlite:keep.db\"");
    }
    return folder / store_url.substr(scheme.size());
}

std::string Config::public_url() const {
    if (!server.public_url.empty()) {
        std::string url = server.public_url;
        while (url.ends_with('/')) {
            url.pop_back();
        }
        return url;
    }
    return (server.tls_certificate.empty() ? "http://" : "https://") + server.listen;
}

Environment process_environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): before any thread starts
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

std::vector<std::string> process_variable_names() {
    std::vector<std::string> names;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        names.emplace_back(text.substr(0, text.find('=')));
    }
    return names;
}

base::Done check_variable_names(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (const auto near = misspelt_variable(name)) {
            return base::fault(FaultKind::invalid,
                               "unknown setting " + name + " in the environment; did you mean " + *near + "?");
        }
    }
    return {};
}

base::Result<Config> read_config(const std::filesystem::path& file, const Environment& environment) {
    Config config;
    config.folder = std::filesystem::absolute(file).parent_path();
    config.credentials = environment("CREDENTIALS_DIRECTORY");
    if (auto done = put_file(config, file); !done) {
        return std::unexpected(done.error());
    }
    if (auto done = put_environment(config, environment); !done) {
        return std::unexpected(done.error());
    }
    return config;
}

base::Done check_for_serving(const Config& config) {
    const InstagramSettings& instagram = config.instagram;
    if (instagram.verify_token.empty()) {
        return base::fault(FaultKind::invalid,
                           "instagram.verify_token is empty: choose a long random word, set it here and type the same "
                           "into Meta's app dashboard (Webhooks)");
    }
    if (instagram.app_secrets.empty()) {
        return base::fault(FaultKind::invalid,
                           "instagram.app_secrets is empty: copy the app secret from Meta's app dashboard (Instagram > "
                           "API setup with Instagram login), or set WORDKEEP_INSTAGRAM_APP_SECRETS");
    }
    for (const std::string& secret : instagram.app_secrets) {
        if (secret.empty()) {
            return base::fault(FaultKind::invalid,
                               "instagram.app_secrets holds an empty secret: anybody could sign with it; remove it");
        }
    }
    if (config.server.tls_certificate.empty() != config.server.tls_key.empty()) {
        return base::fault(FaultKind::invalid,
                           "server.tls_certificate and server.tls_key go together: set both or none");
    }
    return {};
}

}  // namespace wordkeep::cli
