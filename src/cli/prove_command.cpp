// `wordkeep prove`: shows on a scratch instance of this binary that nothing of the people is kept, and where it looked.
#include <stdlib.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <filesystem>

#include "base/random.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "prove/plants.hpp"
#include "prove/proof.hpp"
#include "prove/scratch_server.hpp"

namespace wordkeep::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    bool quick = false;
    bool json = false;
    bool keep = false;
    std::uint64_t seed = 0;
    std::string plant;
    std::string scratch_server;
    bool may_leak = false;
};

// A folder of mode 0700, gone afterwards unless it is to be kept.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::error_code error;
        const fs::path parent = fs::temp_directory_path(error);
        std::string name = ((error ? fs::path("/tmp") : parent) / "wordkeep-prove-XXXXXX").string();
        path_ = mkdtemp(name.data()) == nullptr ? "" : name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!kept_ && !path_.empty()) {
            fs::remove_all(path_, ignored);
        }
    }
    void keep() { kept_ = true; }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
    bool kept_ = false;
};

base::Result<prove::Report> prove_once(const Options& options, std::optional<std::size_t> plant) {
    TemporaryFolder folder;
    if (folder.path().empty()) {
        return base::fault(base::FaultKind::unavailable,
                           "cannot make a temporary folder; set TMPDIR to a folder with room in it");
    }
    prove::Options asked;
    asked.seed = options.seed;
    asked.amount = options.quick ? prove::quick_amount : prove::full_amount;
    asked.folder = folder.path();
    asked.plant = plant;
    asked.stop_asked = StopOnInterrupt::asked;
    const bool watched = isatty(STDERR_FILENO) == 1;
    asked.progress = [watched](std::string_view step) {
        if (watched) {
            std::fprintf(stderr, "\r\033[K%.*s ...", static_cast<int>(step.size()), step.data());
        }
    };
    auto report = prove::prove(asked);
    if (watched) {
        std::fputs("\r\033[K", stderr);
    }
    if (options.keep) {
        folder.keep();
        if (report) {
            report->folder = folder.path().string();
        } else {
            std::fprintf(stderr, "The scratch folder is kept: %s\n", folder.path().c_str());
        }
    }
    return report;
}

int print(const Options& options, const prove::Report& report) {
    std::fputs((options.json ? prove::as_json(report) : prove::in_words(report)).c_str(), stdout);
    return report.found_anything() ? 1 : 0;
}

int list_plants() {
    std::size_t number = 0;
    for (const prove::Plant& plant : prove::plants()) {
        std::printf("%3zu  %.*s\n", ++number, static_cast<int>(plant.name.size()), plant.name.data());
    }
    return 0;
}

// Each leak must be found by the check that is there for it.
int prove_all_plants(const Options& options) {
    int missed = 0;
    for (std::size_t index = 0; index < prove::plants().size() && !StopOnInterrupt::asked(); ++index) {
        const prove::Plant& plant = prove::plants()[index];
        const auto report = prove_once(options, index);
        if (!report) {
            return failed(report.error());
        }
        const auto check = std::ranges::find(report->checks, plant.check, &prove::Check::name);
        const bool found = check != report->checks.end() && check->verdict == prove::Verdict::found;
        const bool skipped = check != report->checks.end() && check->verdict == prove::Verdict::not_checked;
        std::printf("%s  %zu  %.*s\n",
                    found     ? "found      "
                    : skipped ? "not checked"
                              : "MISSED     ",
                    index + 1, static_cast<int>(plant.name.size()), plant.name.data());
        std::fflush(stdout);
        missed += found || skipped ? 0 : 1;
    }
    return missed == 0 && !StopOnInterrupt::asked() ? 0 : 1;
}

int run(Options options) {
    if (options.seed == 0) {
        base::SystemRandom random;
        options.seed = random.bits() % 1'000'000'000 + 1;
    }
    const StopOnInterrupt interrupt;
    if (options.plant == "list") {
        return list_plants();
    }
    if (options.plant == "all") {
        return prove_all_plants(options);
    }
    std::optional<std::size_t> plant;
    if (!options.plant.empty()) {
        const std::size_t number = std::strtoul(options.plant.c_str(), nullptr, 10);
        if (number == 0 || number > prove::plants().size()) {
            return failed({base::FaultKind::invalid, "--plant takes a number from 1 to " +
                                                         std::to_string(prove::plants().size()) + ", `list` or `all`"});
        }
        plant = number - 1;
    }
    const auto report = prove_once(options, plant);
    return report ? print(options, *report) : failed(report.error());
}

int serve_scratch(const Options& options) {
    const auto leaks = options.may_leak ? prove::Leaks::may_be_planted : prove::Leaks::none;
    if (auto done = prove::prepare_scratch_server(options.scratch_server, leaks); !done) {
        return failed(done.error());
    }
    return serve((fs::path(options.scratch_server) / "wordkeep.toml").string(), true);
}

}  // namespace

Command add_prove(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_flag("--quick", options->quick, "The short form: fewer texts, no waiting for timers and time limits");
    app.add_flag("--json", options->json, "The report as JSON");
    app.add_flag("--keep", options->keep, "Keep the scratch folder, and say where it is");
    app.add_option("--seed", options->seed, "Play the same canaries again (a report says its seed)");
    app.add_option("--plant", options->plant,
                   "Plant leak N of a list, which must be found; `list` prints the list, `all` plants each in turn");
    app.add_option("--scratch-server", options->scratch_server)->group("");
    app.add_flag("--may-leak", options->may_leak)->group("");
    app.footer(
        "Starts a second server of this same binary on a free port of this machine, in a temporary folder, plays\n"
        "Instagram to it with values that exist nowhere else, and looks for each of them, and for what can be made of\n"
        "it, in every byte of its files, log, metrics, answers, exports and memory. Your own store isn't touched.\n"
        "Exit status: 0 it holds, 1 something was found (or nothing could be proved). See docs/prove.md.");
    return [options] { return options->scratch_server.empty() ? run(*options) : serve_scratch(*options); };
}

}  // namespace wordkeep::cli
