// `wordkeep compact`: the store written anew in key order, here or by the server that has it.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"
#include "crm/compactor.hpp"

namespace wordkeep::cli {

namespace {

using namespace std::chrono_literals;

struct Options {
    std::string config;
    int wait_minutes = 15;
};

double megabytes(const Config& config) {
    std::error_code error;
    const auto path = config.sqlite_path();
    const auto bytes = path ? std::filesystem::file_size(*path, error) : 0;
    return error ? 0.0 : static_cast<double>(bytes) / 1e6;
}

base::Result<int> compact_alone(const Config& config, std::unique_ptr<keep::Engine> engine) {
    base::Metrics metrics;
    base::SilentLog log;
    keep::Store store(std::move(engine), metrics, log);
    const double before = megabytes(config);
    if (auto done = store.compact(); !done) {
        return std::unexpected(done.error());
    }
    store.close();
    std::printf("The store is written anew in key order: %.1f MB, before it was %.1f MB.\n", megabytes(config), before);
    return 0;
}

// The server does it in a quiet moment; the mark goes when it is done.
base::Result<int> have_it_done(keep::Store& store, int wait_minutes) {
    if (auto asked = crm::ask_to_compact(store); !asked) {
        return std::unexpected(asked.error());
    }
    std::puts("A server uses the store; it was asked to do this as soon as nothing comes for some seconds.");
    std::fflush(stdout);
    const StopOnInterrupt interrupt;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(wait_minutes);
    while (std::chrono::steady_clock::now() < end && !StopOnInterrupt::asked()) {
        const auto waiting = crm::is_compaction_asked(store);
        if (!waiting) {
            return std::unexpected(waiting.error());
        }
        if (!*waiting) {
            std::puts("Done.");
            return 0;
        }
        std::this_thread::sleep_for(250ms);
    }
    if (auto forgotten = crm::forget_compaction(store); !forgotten) {
        return std::unexpected(forgotten.error());
    }
    std::puts("Not done: there was no quiet moment. The server does it by itself at night.");
    return 1;
}

base::Result<int> compact(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    if (auto engine = open_engine(*config)) {
        return compact_alone(*config, std::move(*engine));
    }
    auto engine = open_engine_beside_server(*config);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    base::Metrics metrics;
    base::SilentLog log;
    keep::Store store(std::move(*engine), metrics, log);
    return have_it_done(store, options.wait_minutes);
}

}  // namespace

Command add_compact(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_option("--wait", options->wait_minutes, "How many minutes to wait for a running server to do it")
        ->check(CLI::Range(0, 24 * 60))
        ->capture_default_str();
    app.footer(
        "Where a row lies in the file tells something of when it came. This writes everything anew in the order of "
        "the\n"
        "random ids, so that it tells nothing, and gives free space back. A running server does it every night "
        "between\n"
        "two and five o'clock, in the first quiet minute. Killed, it has changed nothing.");
    return [options] {
        const auto status = compact(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
