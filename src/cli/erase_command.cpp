// `wordkeep erase`: texts made unrecoverable, by inquiry, by their exact words, or by words that occur in them.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "base/limits.hpp"
#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/offline_store.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "crm/eraser.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

struct Options {
    std::string config;
    std::vector<std::string> inquiries;
    bool exact = false;
    bool words = false;
    bool dry_run = false;
    bool yes = false;
};

base::Result<std::string> words_from_standard_input() {
    if (isatty(STDIN_FILENO) == 1) {
        std::fputs("Type the words, then Ctrl-D on a line of its own:\n", stderr);
    }
    std::string text(std::istreambuf_iterator<char>(std::cin), {});
    if (text.size() > base::limits::text_bytes_max) {
        return base::fault(FaultKind::too_large, "the words are longer than any text that is kept (64 KiB)");
    }
    return text;
}

base::Result<crm::Found> find_inquiries(crm::Eraser& eraser, const std::vector<std::string>& written) {
    crm::Found all;
    for (const std::string& text : written) {
        const auto stored = base::id_from_text(text);
        const auto id = stored ? base::InquiryId::from_stored(*stored) : std::nullopt;
        if (!id) {
            return base::fault(FaultKind::invalid, "an inquiry's id has 16 hex digits, as `wordkeep export` prints it");
        }
        auto found = eraser.find_inquiry(*id);
        if (!found) {
            return std::unexpected(found.error());
        }
        all.ids.insert(all.ids.end(), found->ids.begin(), found->ids.end());
        all.inquiries += found->inquiries;
    }
    return all;
}

base::Result<crm::Found> find(crm::Eraser& eraser, const Options& options) {
    if (!options.inquiries.empty()) {
        return find_inquiries(eraser, options.inquiries);
    }
    const auto text = words_from_standard_input();
    if (!text) {
        return std::unexpected(text.error());
    }
    return eraser.find(options.exact ? crm::Wanted::exact : crm::Wanted::words, *text);
}

// Asks on the terminal itself, because standard input may have held the words.
bool agreed(const crm::Found& found) {
    std::FILE* terminal = std::fopen("/dev/tty", "r+");
    if (terminal == nullptr) {
        std::fputs("Nothing was erased: say --yes to erase without being asked.\n", stderr);
        return false;
    }
    std::fprintf(terminal, "Erase %zu texts for good? They can't be brought back. [y/N] ", found.ids.size());
    std::fflush(terminal);
    const int answer = std::fgetc(terminal);
    std::fclose(terminal);
    return answer == 'y' || answer == 'Y';
}

base::Result<int> erase(const Options& options) {
    const auto opened = open_offline_store(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    OfflineStore& kept = **opened;
    crm::Eraser eraser(*kept.store, *kept.vault, *kept.masker, [](std::span<const keep::Outcome>) {});
    const auto found = find(eraser, options);
    if (!found) {
        return std::unexpected(found.error());
    }
    std::printf("%zu texts in %lld inquiries match.\n", found->ids.size(), static_cast<long long>(found->inquiries));
    std::fflush(stdout);
    if (found->ids.empty() || options.dry_run) {
        return 0;
    }
    if (!options.yes && !agreed(*found)) {
        return 1;
    }
    const auto kind = options.inquiries.empty() ? crm::StaffActionKind::erased_found : crm::StaffActionKind::erased;
    if (auto told = tell_audit(*kept.store, *kept.master, kind, std::ssize(found->ids)); !told) {
        return std::unexpected(told.error());
    }
    const StopOnInterrupt interrupt;
    Progress progress("erased");
    const auto erased = eraser.erase(found->ids, [&](std::int64_t done, std::int64_t all) {
        progress.show(done, all);
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

Command add_erase(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    auto* what = app.add_option_group("what", "One of these:");
    what->add_option("--inquiry", options->inquiries, "An inquiry's id, as `wordkeep export` prints it (repeatable)");
    what->add_flag("--exact", options->exact,
                   "Texts that are exactly the words on standard input (case and white space don't matter)");
    what->add_flag("--words", options->words, "Texts in which every word on standard input occurs");
    what->require_option(1);
    app.add_flag("--dry-run", options->dry_run, "Only say how many there are");
    app.add_flag("--yes", options->yes, "Don't ask");
    app.footer(
        "Works beside a running server, whose desk notices within seconds. The words are read from standard input, so\n"
        "that they stand in no shell history and in no list of processes. Erased texts don't come back: not by a late\n"
        "delivery, and not by restoring a backup into this store.");
    return [options] {
        const auto status = erase(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
