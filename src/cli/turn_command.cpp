// `wordkeep turn`: one turn of retention by hand, or what the next one would do.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>

#include "base/day.hpp"
#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/offline_store.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "crm/turn.hpp"

namespace wordkeep::cli {

namespace {

struct Options {
    std::string config;
    bool dry_run = false;
    bool yes = false;
};

base::Result<int> turn(const Options& options) {
    const auto opened = open_offline_store(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    OfflineStore& kept = **opened;
    crm::Turns turns(*kept.store, kept.clock, std::chrono::days(kept.config.turn_days),
                     {[](std::span<const keep::Outcome>) {}, [] {}});
    const auto preview = turns.preview();
    if (!preview) {
        return std::unexpected(preview.error());
    }
    std::printf(
        "A turn now erases %lld fading inquiries and makes %lld done ones fading.\nThe next one is due on %s (UTC).\n",
        static_cast<long long>(preview->erased), static_cast<long long>(preview->fading),
        base::day_text(preview->due).c_str());
    std::fflush(stdout);
    if (options.dry_run) {
        return 0;
    }
    if (!options.yes) {
        std::puts("Nothing was changed: say --yes to run it now.");
        return 1;
    }
    if (auto told = tell_audit(*kept.store, *kept.master, crm::StaffActionKind::turn_run, preview->erased); !told) {
        return std::unexpected(told.error());
    }
    const StopOnInterrupt interrupt;
    Progress progress("erased");
    const auto erased = turns.run([&](std::int64_t done) {
        progress.show(done, 0);
        return !StopOnInterrupt::asked();
    });
    progress.end();
    if (!erased) {
        return std::unexpected(erased.error());
    }
    kept.store->close();
    return tell_erased(*erased);
}

}  // namespace

Command add_turn(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_flag("--dry-run", options->dry_run, "Only say what a turn would do, and when the next one is due");
    app.add_flag("--yes", options->yes, "Run it now");
    app.footer(
        "A turn erases what is fading and makes what is done fading; retention.turn_days says how often a server runs\n"
        "one by itself. Works beside a running server, whose desk notices within seconds.");
    return [options] {
        const auto status = turn(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
