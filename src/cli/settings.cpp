#include "cli/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <numeric>

#include "base/day.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

Setting text(std::string_view section, std::string_view key, std::string& (*field)(Config&), bool secret = false) {
    return {section, key, SettingKind::text, secret, [field](Config& config, SettingValue value) -> base::Done {
                field(config) = std::get<std::string>(std::move(value));
                return {};
            }};
}

Setting list(std::string_view section, std::string_view key, std::vector<std::string>& (*field)(Config&),
             bool secret = false) {
    return {section, key, SettingKind::list, secret, [field](Config& config, SettingValue value) -> base::Done {
                field(config) = std::get<std::vector<std::string>>(std::move(value));
                return {};
            }};
}

template <class Put>
Setting number(std::string_view section, std::string_view key, std::int64_t least, std::int64_t most, Put put) {
    return {section, key, SettingKind::number, false,
            [least, most, put](Config& config, SettingValue value) -> base::Done {
                const std::int64_t given = std::get<std::int64_t>(value);
                if (given < least || given > most) {
                    return base::fault(FaultKind::invalid,
                                       "must lie between " + std::to_string(least) + " and " + std::to_string(most));
                }
                put(config, given);
                return {};
            }};
}

// "http://127.0.0.1:PORT", without a path.
bool is_of_this_machine(std::string_view url) {
    constexpr std::string_view begin = "http://127.0.0.1:";
    return url.starts_with(begin) && url.size() > begin.size() &&
           url.find_first_not_of("0123456789", begin.size()) == std::string_view::npos;
}

std::vector<Setting> make_settings() {
    return {
        text("server", "listen", [](Config& config) -> std::string& { return config.server.listen; }),
        text("server", "public_url", [](Config& config) -> std::string& { return config.server.public_url; }),
        text("server", "tls_certificate", [](Config& config) -> std::string& { return config.server.tls_certificate; }),
        text("server", "tls_key", [](Config& config) -> std::string& { return config.server.tls_key; }),
        number("server", "threads", 0, 64,
               [](Config& config, std::int64_t value) { config.server.threads = static_cast<unsigned>(value); }),
        text(
            "instagram", "verify_token", [](Config& config) -> std::string& { return config.instagram.verify_token; },
            true),
        list(
            "instagram", "app_secrets",
            [](Config& config) -> std::vector<std::string>& { return config.instagram.app_secrets; }, true),
        // In the file this is a table; in the environment a list of ID=Name.
        {"instagram", "accounts", SettingKind::list, false,
         [](Config& config, SettingValue value) -> base::Done {
             for (const std::string& item : std::get<std::vector<std::string>>(value)) {
                 const std::size_t equals = item.find('=');
                 if (equals == std::string::npos) {
                     return base::fault(FaultKind::invalid, "must read ID=Name,ID=Name");
                 }
                 config.instagram.accounts.insert_or_assign(item.substr(0, equals), item.substr(equals + 1));
             }
             return {};
         }},
        {"instagram", "graph_url", SettingKind::text, false,
         [](Config& config, SettingValue value) -> base::Done {
             config.instagram.graph_url = std::get<std::string>(std::move(value));
             if (!config.instagram.graph_url.empty() && !is_of_this_machine(config.instagram.graph_url)) {
                 return base::fault(FaultKind::invalid,
                                    "is for tests and may name this machine only: http://127.0.0.1:PORT; leave it out, "
                                    "and Instagram's own hosts are asked");
             }
             return {};
         }},
        text("store", "url", [](Config& config) -> std::string& { return config.store_url; }),
        text("keys", "master_key_file", [](Config& config) -> std::string& { return config.master_key_file; }),
        text("keys", "passphrase_file", [](Config& config) -> std::string& { return config.passphrase_file; }),
        number("intake", "burst_seconds", 0, 3600,
               [](Config& config, std::int64_t value) { config.burst_seconds = std::chrono::seconds(value); }),
        number("intake", "epoch_days", 1, 90,
               [](Config& config, std::int64_t value) { config.epoch_days = static_cast<unsigned>(value); }),
        {"mask", "enabled", SettingKind::flag, false,
         [](Config& config, SettingValue value) -> base::Done {
             config.mask_enabled = std::get<bool>(value);
             return {};
         }},
        list("mask", "regions", [](Config& config) -> std::vector<std::string>& { return config.mask_regions; }),
        list("mask", "always", [](Config& config) -> std::vector<std::string>& { return config.mask_always; }),
        list("mask", "never", [](Config& config) -> std::vector<std::string>& { return config.mask_never; }),
        number("retention", "turn_days", 1, 3650,
               [](Config& config, std::int64_t value) { config.turn_days = static_cast<unsigned>(value); }),
        number("retention", "audit_days", 1, 3650,
               [](Config& config, std::int64_t value) { config.audit_days = static_cast<unsigned>(value); }),
        text("policy", "organisation", [](Config& config) -> std::string& { return config.policy.organisation; }),
        text("policy", "email", [](Config& config) -> std::string& { return config.policy.email; }),
        text("policy", "website", [](Config& config) -> std::string& { return config.policy.website; }),
        {"policy", "effective_date", SettingKind::text, false,
         [](Config& config, SettingValue value) -> base::Done {
             config.policy.effective_date = std::get<std::string>(std::move(value));
             if (!config.policy.effective_date.empty() && !base::day_of(config.policy.effective_date)) {
                 return base::fault(FaultKind::invalid, "must be a day of the calendar, written YYYY-MM-DD");
             }
             return {};
         }},
        list("policy", "changes", [](Config& config) -> std::vector<std::string>& { return config.policy.changes; }),
        text("log", "level", [](Config& config) -> std::string& { return config.log_level; }),
    };
}

// Levenshtein distance; the words here have some twenty letters.
std::size_t changes_between(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t kept = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, kept}));
        }
    }
    return row.back();
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> items;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t comma = std::min(text.find(',', begin), text.size());
        std::string item = text.substr(begin, comma - begin);
        item.erase(0, item.find_first_not_of(" \t"));
        item.erase(item.find_last_not_of(" \t\r\n") + 1);
        if (!item.empty()) {
            items.push_back(std::move(item));
        }
        begin = comma + 1;
    }
    return items;
}

}  // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> all = make_settings();
    return all;
}

const Setting* find_setting(std::string_view section, std::string_view key) {
    const auto all = settings();
    const auto found = std::ranges::find_if(
        all, [&](const Setting& setting) { return setting.section == section && setting.key == key; });
    return found == all.end() ? nullptr : &*found;
}

std::string nearest_setting(std::string_view written) {
    std::string best;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    const auto consider = [&](std::string candidate) {
        const std::size_t changes = changes_between(written, candidate);
        if (changes < fewest) {
            fewest = changes;
            best = std::move(candidate);
        }
    };
    const bool whole = written.find('.') != std::string_view::npos;
    for (const Setting& setting : settings()) {
        consider(whole ? std::string(setting.section) + "." + std::string(setting.key) : std::string(setting.section));
    }
    return fewest <= written.size() / 2 ? best : std::string();
}

std::string variable_name(const Setting& setting) {
    std::string name = "WORDKEEP_" + std::string(setting.section) + "_" + std::string(setting.key);
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return name;
}

std::optional<std::string> misspelt_variable(std::string_view name) {
    std::string nearest;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const Setting& setting : settings()) {
        const std::string known = variable_name(setting);
        if (name == known || (setting.secret && name == known + "_FILE")) {
            return std::nullopt;
        }
        const std::string section = known.substr(0, known.size() - setting.key.size());
        const std::size_t changes = changes_between(name, known);
        if (name.starts_with(section) && changes < fewest) {
            fewest = changes;
            nearest = known;
        }
    }
    return nearest.empty() ? std::nullopt : std::optional(nearest);
}

base::Result<SettingValue> value_from_text(const Setting& setting, const std::string& text) {
    switch (setting.kind) {
        case SettingKind::text: return SettingValue(text);
        case SettingKind::list: return SettingValue(split_list(text));
        case SettingKind::flag:
            if (text == "true" || text == "1" || text == "yes") {
                return SettingValue(true);
            }
            if (text == "false" || text == "0" || text == "no") {
                return SettingValue(false);
            }
            return base::fault(FaultKind::invalid, "must be true or false");
        case SettingKind::number: {
            std::int64_t value = 0;
            const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error != std::errc{} || stop != text.data() + text.size()) {
                return base::fault(FaultKind::invalid, "must be a whole number");
            }
            return SettingValue(value);
        }
    }
    return base::fault(FaultKind::internal, "has an unknown kind");
}

}  // namespace wordkeep::cli
