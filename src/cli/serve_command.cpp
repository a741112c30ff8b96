// `wordkeep serve`: runs until SIGTERM or SIGINT; SIGHUP reads the certificate anew.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/owner_link.hpp"
#include "cli/spdlog_log.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"

namespace wordkeep::cli {

namespace {

constexpr time_t tick_seconds = 5;

sigset_t handled_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        sigaddset(&set, signal);
    }
    return set;
}

std::string address_of(const Service& service, const Config& config) {
    std::string url = config.public_url();
    if (config.server.public_url.empty() && url.ends_with(":0")) {
        url.replace(url.size() - 1, 1, std::to_string(service.port()));
    }
    return url;
}

// Empty: there is an owner.
std::string new_link(Service& service, const Config& config) {
    const std::string token = service.new_owner_token();
    return token.empty() ? std::string() : address_of(service, config) + "/#welcome=" + token;
}

// The link is a secret. It is shown to a person who sits at the terminal or asked for it, and otherwise left in a file
// that only the owner of the folder can read, because standard output may go to a journal.
void announce(Service& service, const Config& config, bool show_link) {
    std::printf("Wordkeep listens on %s\n", address_of(service, config).c_str());
    const std::string link = new_link(service, config);
    write_owner_link(config.folder, show_link ? std::string() : link);
    if (!link.empty() && show_link) {
        std::printf("Owner link: %s\n(one use, 24 hours; open it to make your account)\n", link.c_str());
    } else if (!link.empty()) {
        std::printf("No owner yet: open the link in %s (one use, 24 hours)\n", owner_link_file(config.folder).c_str());
    }
    std::fflush(stdout);
}

// `wordkeep owner-link` asks for a new one.
void renew_link_if_wanted(Service& service, const Config& config) {
    std::error_code ignored;
    if (std::filesystem::exists(owner_link_mark(config.folder), ignored)) {
        write_owner_link(config.folder, new_link(service, config));
        std::filesystem::remove(owner_link_mark(config.folder), ignored);
    }
}

void run_until_told(Service& service, const Config& config, base::Log& log, const sigset_t& signals) {
    while (true) {
        const timespec pause{tick_seconds, 0};
        const int signal = sigtimedwait(&signals, nullptr, &pause);
        if (signal == SIGTERM || signal == SIGINT) {
            return;
        }
        if (signal == SIGHUP) {
            if (auto done = service.reload_tls(); done) {
                log.info("the TLS certificate was read anew");
            } else {
                log.error("the TLS certificate could not be read; the one before stays in use");
                failed(done.error());
            }
            continue;
        }
        service.tick();
        renew_link_if_wanted(service, config);
    }
}

struct Options {
    std::string config;
    bool show_link = false;
};

}  // namespace

int serve(const std::string& file, bool show_owner_link) {
    if (auto known = check_variable_names(process_variable_names()); !known) {
        return failed(known.error());
    }
    const auto config = read_config(file, process_environment());
    if (!config) {
        return failed(config.error());
    }
    if (auto done = check_for_serving(*config); !done) {
        return failed(done.error());
    }
    const auto log = open_log(config->log_level);
    if (!log) {
        return failed(log.error());
    }
    // Blocked before any thread starts, so that every thread inherits it and sigtimedwait alone sees them.
    const sigset_t signals = handled_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a limit of file size is to the store what a full disk is

    const base::SystemClock clock;
    base::SystemRandom random;
    auto service = Service::open(*config, clock, random, **log);
    if (!service) {
        return failed(service.error());
    }
    (*service)->start();
    announce(**service, *config, show_owner_link);
    run_until_told(**service, *config, **log, signals);
    (*log)->info("stopping: what was accepted is finished first");
    (*service)->stop();
    return 0;
}

Command add_serve(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml that `wordkeep init` made")->required();
    app.add_flag("--show-owner-link", options->show_link,
                 "Print the one-time owner link even if standard output is no terminal");
    return [options] { return serve(options->config, options->show_link || isatty(STDOUT_FILENO) == 1); };
}

}  // namespace wordkeep::cli
