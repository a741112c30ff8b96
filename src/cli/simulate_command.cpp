// `wordkeep simulate`: Instagram's part, played on this machine.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/commands.hpp"
#include "cli/kept_texts.hpp"
#include "cli/terminal.hpp"
#include "instagram/play/graph_server.hpp"
#include "instagram/play/sender.hpp"

namespace wordkeep::cli {

namespace {

namespace play = instagram::play;
using base::FaultKind;

struct Options {
    std::string secret;
    std::string secret_file;
    std::string mix = "real";
    std::vector<std::string> shares;
    std::vector<std::string> languages;
    std::string verify_config;
    double seconds = 0;
    bool json = false;
    bool quiet = false;
    int graph_port = -1;  // not asked for
    play::ScriptOptions script;
    play::SenderOptions sender;
};

base::Result<std::string> read_secret(const Options& options) {
    if (!options.secret.empty()) {
        return options.secret;
    }
    std::ifstream file(options.secret_file);
    std::string secret((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    secret.erase(secret.find_last_not_of(" \t\r\n") + 1);
    if (secret.empty()) {
        return base::fault(FaultKind::invalid, "give the app secret with --secret-file FILE or --secret SECRET");
    }
    return secret;
}

base::Done put_shares(play::Mix& mix, const std::vector<std::string>& shares) {
    for (const std::string& share : shares) {
        const std::size_t equals = share.find('=');
        bool known = false;
        for (std::size_t kind = 0; kind < play::kinds; ++kind) {
            if (equals != std::string::npos &&
                share.substr(0, equals) == play::kind_name(static_cast<play::Kind>(kind))) {
                mix[kind] = std::strtod(share.c_str() + equals + 1, nullptr);
                known = true;
            }
        }
        if (!known) {
            return base::fault(FaultKind::invalid,
                               "--share takes KIND=WEIGHT, such as text=50; kinds are text, echo, read, "
                               "unsend, reaction, quick_reply, postback, comment and so on");
        }
    }
    return {};
}

base::Done finish_options(Options& options) {
    auto secret = read_secret(options);
    if (!secret) {
        return std::unexpected(secret.error());
    }
    options.sender.secret = std::move(*secret);
    options.script.mix = options.mix == "text" ? play::text_mix() : play::real_mix();
    if (!options.languages.empty()) {
        options.script.texts.languages.clear();
        for (const std::string& name : options.languages) {
            options.script.texts.languages.push_back(name == "ru"   ? play::Language::ru
                                                     : name == "ky" ? play::Language::ky
                                                                    : play::Language::en);
        }
    }
    options.sender.duration = std::chrono::milliseconds(static_cast<std::int64_t>(options.seconds * 1000));
    options.sender.ledger = !options.verify_config.empty();
    return put_shares(options.script.mix, options.shares);
}

void show_progress(const play::Progress& progress, std::uint64_t count) {
    constexpr std::size_t width = 30;
    std::string bar;
    if (count > 0) {
        const std::size_t filled = std::min<std::size_t>(width, progress.acknowledged * width / count);
        bar = "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] ";
    }
    std::fprintf(stderr, "\r%s%llu acknowledged, %.0f/s, %llu failed tries, %llu to be sent again   ", bar.c_str(),
                 static_cast<unsigned long long>(progress.acknowledged),
                 static_cast<double>(progress.acknowledged) / std::max(progress.seconds, 0.001),
                 static_cast<unsigned long long>(progress.failed_tries),
                 static_cast<unsigned long long>(progress.waiting_retries));
}

double milliseconds(std::chrono::nanoseconds time) {
    return static_cast<double>(time.count()) / 1e6;
}

nlohmann::json report_json(const play::Report& report) {
    nlohmann::json statuses = nlohmann::json::object();
    for (const auto& [status, count] : report.statuses) {
        statuses[std::to_string(status)] = count;
    }
    return {{"requests", report.sent},
            {"acknowledged", report.acknowledged},
            {"texts", report.texts},
            {"dropped", report.dropped},
            {"connection_failures", report.connection_failures},
            {"statuses", std::move(statuses)},
            {"seconds", report.seconds},
            {"per_second", static_cast<double>(report.acknowledged) / std::max(report.seconds, 1e-9)},
            {"p50_ms", milliseconds(report.latencies.at(0.5))},
            {"p99_ms", milliseconds(report.latencies.at(0.99))},
            {"max_ms", milliseconds(report.latencies.most())}};
}

void print_report(const play::Report& report) {
    std::printf("%llu deliveries acknowledged in %.2f s: %.0f/s, %llu texts in them\n",
                static_cast<unsigned long long>(report.acknowledged), report.seconds,
                static_cast<double>(report.acknowledged) / std::max(report.seconds, 1e-9),
                static_cast<unsigned long long>(report.texts));
    std::printf("latency: p50 %.2f ms, p99 %.2f ms, max %.2f ms\n", milliseconds(report.latencies.at(0.5)),
                milliseconds(report.latencies.at(0.99)), milliseconds(report.latencies.most()));
    std::printf("answers:");
    for (const auto& [status, count] : report.statuses) {
        std::printf(" %d: %llu", status, static_cast<unsigned long long>(count));
    }
    std::printf("; connections lost: %llu; given up: %llu\n",
                static_cast<unsigned long long>(report.connection_failures),
                static_cast<unsigned long long>(report.dropped));
}

// The texts that are kept already. Fault: what is kept there can't be compared with what was sent.
base::Result<std::vector<std::string>> kept_before(const std::string& config_file) {
    const auto config = read_config(config_file, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    if (config->mask_enabled) {
        return base::fault(FaultKind::invalid,
                           "--verify compares texts word for word, and masking is on in " + config_file +
                               ": set mask.enabled = false there for this trial, restart the server, and run it again");
    }
    return read_kept_texts(config_file);
}

int verify(const play::Report& report, const std::string& config) {
    const auto kept = read_kept_texts(config);
    if (!kept) {
        return failed(kept.error());
    }
    const play::Verdict verdict = report.ledger.compare(*kept);
    std::printf("verified: %llu texts must be kept, %llu are; %llu missing, %llu that should not be there\n",
                static_cast<unsigned long long>(verdict.required), static_cast<unsigned long long>(verdict.found),
                static_cast<unsigned long long>(verdict.missing), static_cast<unsigned long long>(verdict.surplus));
    return verdict.right() ? 0 : 1;
}

// SIGINT and SIGTERM end the run in good order: what is under way is waited for, and the report is printed.
std::jthread stop_on_signal(std::stop_source& stop) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return std::jthread([signals, &stop](const std::stop_token& finished) {
        const timespec pause{0, 100'000'000};
        while (!finished.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &pause) > 0) {
                stop.request_stop();
                return;
            }
        }
    });
}

int play_graph(std::uint16_t port) {
    std::stop_source stop;
    const std::jthread watcher = stop_on_signal(stop);
    const auto listening = [](std::uint16_t got) {
        std::printf("The played Graph API listens on http://127.0.0.1:%u\n", static_cast<unsigned>(got));
        std::fflush(stdout);
    };
    const auto done = play::serve_graph(port, listening, stop.get_token());
    return done ? 0 : failed(done.error());
}

int simulate(Options& options) {
    if (options.graph_port >= 0) {
        return play_graph(static_cast<std::uint16_t>(options.graph_port));
    }
    if (auto done = finish_options(options); !done) {
        return failed(done.error());
    }
    std::vector<std::string> before;
    if (!options.verify_config.empty()) {
        auto kept = kept_before(options.verify_config);
        if (!kept) {
            return failed(kept.error());
        }
        before = std::move(*kept);
    }
    const bool bar = !options.quiet && isatty(STDERR_FILENO) == 1;
    if (bar) {
        options.sender.progress = [&](const play::Progress& progress) {
            show_progress(progress, options.sender.count);
        };
    }
    std::stop_source stop;
    const std::jthread watcher = stop_on_signal(stop);
    play::Script script(options.script);
    const std::stop_token token = stop.get_token();
    auto report = play::send_all(script, options.sender, token);
    if (bar) {
        std::fputc('\n', stderr);
    }
    if (!report) {
        return failed(report.error());
    }
    if (options.json) {
        std::cout << report_json(*report).dump() << '\n';
    } else if (!options.quiet) {
        print_report(*report);
    }
    if (!options.verify_config.empty()) {
        report->ledger.held_before(std::move(before));
        return verify(*report, options.verify_config);
    }
    return report->dropped == 0 ? 0 : 1;
}

void add_sending_options(CLI::App& app, Options& options) {
    app.add_option("--url", options.sender.url, "The webhook of a server on this machine")
        ->default_val("http://127.0.0.1:8080/webhooks/instagram");
    app.add_option("--secret", options.secret, "The app secret to sign with (others on this machine can see it)");
    app.add_option("--secret-file", options.secret_file, "A file that holds the app secret");
    app.add_option("--rate", options.sender.rate, "Deliveries a second; 0: as fast as they are answered")
        ->capture_default_str();
    app.add_option("--connections", options.sender.connections, "Connections at once")
        ->capture_default_str()
        ->check(CLI::Range(1U, 4000U));
    app.add_option("--count", options.sender.count,
                   "Deliveries to send, beside what follows from them; 0: until stopped")
        ->capture_default_str();
    app.add_option("--ahead", options.sender.ahead,
                   "Deliveries to render and sign before the first is sent, so that sending has the processor alone "
                   "(about 1 KB each)")
        ->capture_default_str()
        ->check(CLI::Range(0U, 10'000'000U));
    app.add_option("--duration", options.seconds, "Seconds after which no new delivery is sent; 0: no bound");
    app.add_option("--time-scale", options.sender.time_scale,
                   "Of the pace of retries; at 1/3600 their 36 hours take 36 seconds")
        ->capture_default_str();
    app.add_option("--verify", options.verify_config,
                   "The server's wordkeep.toml: compare at the end what was acknowledged with what is kept (masking "
                   "must be off; what was kept before is left out)");
    app.add_option(
           "--graph", options.graph_port,
           "Play the Graph API on this port instead (0: a free one), for instagram.graph_url; tokens: IGAAgood, "
           "EAApage, IGAAexpired, IGAArevoked, IGAAmute, IGAApersonal, IGAAdeaf, IGAAtired, IGAAill")
        ->check(CLI::Range(0, 65535));
    app.add_flag("--json", options.json, "Print the report as JSON");
    app.add_flag("--quiet", options.quiet, "No progress and no report");
}

void add_script_options(CLI::App& app, Options& options) {
    play::ScriptOptions& script = options.script;
    app.add_option("--seed", script.seed, "The same seed gives the same messages")->capture_default_str();
    app.add_option("--accounts", script.accounts, "The business's account ids")->delimiter(',')->capture_default_str();
    app.add_option("--mix", options.mix, "real: all kinds of events as a real account gets them; text: texts only")
        ->capture_default_str()
        ->check(CLI::IsMember({"real", "text"}));
    app.add_option("--share", options.shares, "Changes one kind's weight, such as text=50")->delimiter(',');
    app.add_option("--batch", script.batch_items_max, "Items in one delivery, at most")
        ->capture_default_str()
        ->check(CLI::Range(1U, 1000U));
    app.add_option("--bursts", script.burst_share, "Share of messages that go on with the sender before")
        ->capture_default_str();
    app.add_option("--duplicates", script.duplicate_share, "Share of deliveries that come twice")
        ->capture_default_str();
    app.add_option("--edits", script.edit_share, "Share of texts that are edited")->capture_default_str();
    app.add_option("--unsends", script.unsend_share, "Share of texts that are taken back")->capture_default_str();
    app.add_option("--languages", options.languages, "Of ru, ky, en; repeat one for a larger share")
        ->delimiter(',')
        ->check(CLI::IsMember({"ru", "ky", "en"}));
    app.add_option("--personal", script.texts.personal_share, "Share of texts that hold (invented) personal data")
        ->capture_default_str();
}

}  // namespace

Command add_simulate(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_sending_options(app, *options);
    add_script_options(app, *options);
    return [options] { return simulate(*options); };
}

}  // namespace wordkeep::cli
