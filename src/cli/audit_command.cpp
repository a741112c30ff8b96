// `wordkeep audit`: what the team did, and whether the list is whole. Reads only, beside a running server too.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "base/ids.hpp"
#include "cli/commands.hpp"
#include "cli/kept_texts.hpp"
#include "cli/terminal.hpp"
#include "crm/audit_chain.hpp"
#include "crm/audit_list.hpp"
#include "crm/data_keys.hpp"

namespace wordkeep::cli {

namespace {

using Json = nlohmann::json;

struct Options {
    std::string config;
    std::int64_t rows = 100;
    bool check = false;
    bool json = false;
};

std::string person_text(const std::optional<crm::AuditPerson>& person, const std::optional<crm::Role>& role,
                        const char* gone = "former member") {
    if (!person) {
        return {};
    }
    const std::string name = person->name.empty() ? gone : person->name;
    return role ? name + " (" + std::string(crm::role_name(*role)) + ")" : name;
}

std::string actor_text(const crm::AuditLine& line) {
    switch (line.actor_kind) {
        case crm::ActorKind::machine: return "server";
        case crm::ActorKind::key: return "key " + person_text(line.actor, std::nullopt, "that is revoked");
        case crm::ActorKind::member: break;
    }
    return person_text(line.actor, line.actor_role);
}

void print_line(const crm::AuditLine& line) {
    std::string told(line.action.empty() ? "of a newer version" : line.action);
    if (line.subject && !(line.actor && line.actor->id == line.subject->id)) {
        told += " to: " + person_text(line.subject, std::nullopt,
                                      line.action.starts_with("key_") ? "a revoked key" : "former member");
    }
    told += line.role ? " role: " + std::string(crm::role_name(*line.role)) : "";
    told += line.count ? " count: " + std::to_string(*line.count) : "";
    std::printf("%6lld  %s  %s  %s\n", static_cast<long long>(line.number), crm::minute_text(line.time).c_str(),
                actor_text(line).c_str(), told.c_str());
}

void print_json(const crm::AuditLine& line) {
    const auto person = [](const std::optional<crm::AuditPerson>& one) {
        return one ? Json{{"id", base::id_to_text(one->id)}, {"name", one->name.empty() ? Json() : Json(one->name)}}
                   : Json();
    };
    const auto role = [](const std::optional<crm::Role>& one) { return one ? Json(crm::role_name(*one)) : Json(); };
    const Json row = {{"number", line.number},
                      {"time", crm::minute_text(line.time)},
                      {"by_kind", crm::actor_kind_name(line.actor_kind)},
                      {"by", person(line.actor)},
                      {"by_role", role(line.actor_role)},
                      {"action", line.action},
                      {"to", person(line.subject)},
                      {"role", role(line.role)},
                      {"count", line.count ? Json(*line.count) : Json()}};
    std::printf("%s\n", row.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

int tell_finding(const crm::AuditFinding& finding, bool json) {
    const std::string since = finding.since ? crm::minute_text(*finding.since) : std::string();
    if (json) {
        Json told = {{"whole", !finding.broken},
                     {"rows", finding.rows},
                     {"last", finding.last},
                     {"since", since.empty() ? Json() : Json(since)},
                     {"broken", Json()}};
        if (finding.broken) {
            told["broken"] = {{"at", finding.broken->at}, {"what", crm::audit_break_name(finding.broken->what)}};
        }
        std::printf("%s\n", told.dump().c_str());
    } else if (finding.broken) {
        std::printf("The list is broken at row %lld: %s.\n", static_cast<long long>(finding.broken->at),
                    std::string(crm::audit_break_words(finding.broken->what)).c_str());
    } else if (finding.rows == 0) {
        std::puts("Nothing is listed yet.");
    } else {
        std::printf("The list is whole since %s: %lld rows, the last is number %lld.\n", since.c_str(),
                    static_cast<long long>(finding.rows), static_cast<long long>(finding.last));
    }
    return finding.broken ? 1 : 0;
}

base::Result<int> audit(const Options& options) {
    const auto opened = open_kept_texts(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    const auto staff_key = crm::open_staff_key(*opened->reader, opened->master);
    if (!staff_key) {
        return std::unexpected(staff_key.error());
    }
    const base::SystemClock clock;
    const auto finding = crm::AuditChain(*staff_key, clock).check(*opened->reader);
    if (!finding) {
        return std::unexpected(finding.error());
    }
    auto lines = crm::list_audit(*opened->reader, {}, options.check ? 0 : options.rows);
    if (!lines) {
        return std::unexpected(lines.error());
    }
    std::ranges::reverse(*lines);
    std::ranges::for_each(*lines, options.json ? print_json : print_line);
    return tell_finding(*finding, options.json);
}

}  // namespace

Command add_audit(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_flag("--check", options->check, "Only say whether the list is whole");
    app.add_flag("--json", options->json, "JSON lines; the last one says whether the list is whole");
    app.add_option("--rows", options->rows, "How many of the newest rows to print")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.footer(
        "Exit status 1 if a row was changed, taken out or put in, or if the end was cut off; the place is named. An "
        "old\n"
        "copy of the whole database in the place of the new one looks whole: note the last number down elsewhere, "
        "and\n"
        "see that it never falls.");
    return [options] {
        const auto status = audit(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
