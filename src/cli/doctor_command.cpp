// `wordkeep doctor`: what is wrong with this installation, in words, and what to do.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "base/clock.hpp"
#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/doctor_facts.hpp"
#include "cli/policy_of.hpp"
#include "doctor/machine_facts.hpp"
#include "doctor/report.hpp"

namespace wordkeep::cli {

namespace {

using doctor::Finding;
using doctor::Findings;

struct Options {
    std::string config;
    bool json = false;
};

Finding check_settings(const Config& config) {
    if (auto known = check_variable_names(process_variable_names()); !known) {
        return doctor::wrong("settings", known.error().message, "correct the name of the variable");
    }
    if (auto serving = check_for_serving(config); !serving) {
        return doctor::wrong("settings", serving.error().message, "set it, and restart the server");
    }
    if (config.instagram.accounts.empty()) {
        return doctor::doubtful("settings",
                                "no account is listed under [instagram.accounts], so mailboxes have no names",
                                "run wordkeep connect; it says the line to write");
    }
    return doctor::fine("settings", "every key is known, and every value can be right");
}

Finding check_policy(const Config& config) {
    if (!policy_of(config).complete()) {
        return doctor::doubtful("policy", "the privacy policy at /privacy is not complete",
                                "set organisation, email, website and effective_date under [policy]");
    }
    return doctor::fine("policy", "it is complete");
}

void look_at_network(const Config& config, base::WallTime now, Findings& findings) {
    const doctor::Probed probed = probe_server(config);
    std::vector<doctor::SecretShape> shapes;
    for (const std::string& secret : config.instagram.app_secrets) {
        shapes.push_back(doctor::shape_of(secret));
    }
    doctor::ClockFacts clock{doctor::clock_is_synchronised(), std::nullopt, now};
    if (probed.address.answer) {
        clock.elsewhere = probed.address.answer->date;
    }
    findings.push_back(doctor::check_server(config.server.listen, probed.health));
    findings.push_back(doctor::check_public_address(probed.address));
    findings.push_back(doctor::check_certificate(probed.address, now));
    findings.push_back(doctor::check_verify_token(probed.handshake));
    findings.push_back(doctor::check_app_secrets(shapes));
    findings.push_back(doctor::check_deliveries(probed.deliveries));
    findings.push_back(doctor::check_clock(clock));
}

void look_at_machine(const std::string& file, const Config& config, base::WallTime now, Findings& findings) {
    const auto database = config.sqlite_path();
    const auto path = database ? *database : config.folder;
    findings.push_back(doctor::check_disk(doctor::disk_of(path.parent_path(), path)));
    const doctor::MemoryFacts memory = memory_facts();
    findings.push_back(doctor::check_swap(memory));
    findings.push_back(doctor::check_core_dumps(memory));
    findings.push_back(doctor::check_files(file_facts(file, config)));
    findings.push_back(doctor::check_master_key(master_key_facts(config)));
    const doctor::StoreFacts store = store_facts(config, now);
    findings.push_back(doctor::check_database(store));
    findings.push_back(doctor::check_backup(store));
    findings.push_back(doctor::check_turn(store));
}

Findings examine(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return {doctor::wrong("settings", config.error().message, "correct it, and run this again")};
    }
    const base::SystemClock clock;
    Findings findings{check_settings(*config)};
    look_at_network(*config, clock.wall(), findings);
    look_at_machine(options.config, *config, clock.wall(), findings);
    findings.push_back(check_policy(*config));
    return findings;
}

}  // namespace

Command add_doctor(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_flag("--json", options->json, "The findings as JSON");
    app.footer(
        "Asks the running server what Instagram would ask, at server.listen and over the public address, and looks at\n"
        "keys, files, disk, swap, clock, backup and retention. It changes nothing, keeps nothing, prints no secret, "
        "and\n"
        "connects to nobody but this installation. Run it as the server's user, with the server's environment.\n"
        "Exit status: 0 all is well, 1 something is doubtful, 2 something is wrong (or it was called wrongly).");
    return [options] {
        const Findings findings = examine(*options);
        std::fputs((options->json ? doctor::as_json(findings) : doctor::in_words(findings)).c_str(), stdout);
        return doctor::exit_status(findings);
    };
}

}  // namespace wordkeep::cli
