// `wordkeep backup`: everything that is kept, as one sealed file, beside a running server too.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdint>
#include <cstdio>

#include "cli/backup_file.hpp"
#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/master_key.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"
#include "crm/backup/backup_writer.hpp"
#include "crm/backup_mark.hpp"

namespace wordkeep::cli {

namespace {

struct Options {
    std::string config;
    std::string file;
    bool replace = false;
};

base::Done backup(const Options& options) {
    const auto config = read_config(options.config, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    auto snapshot = open_reader(*config);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    const auto master = open_master_key(*config, **snapshot);
    if (!master) {
        return std::unexpected(master.error());
    }
    auto out = BackupOut::open(options.file, options.replace ? IfThere::replace : IfThere::refuse);
    if (!out) {
        return std::unexpected(out.error());
    }
    std::signal(SIGPIPE, SIG_IGN);
    const base::WallTime now = base::SystemClock().wall();
    const StopOnInterrupt interrupt;
    Progress progress("backed up");
    const auto counts =
        crm::write_backup(**snapshot, *master, now, out->sink(), [&](std::int64_t done, std::int64_t all) {
            progress.show(done, all);
            return !StopOnInterrupt::asked();
        });
    progress.end();
    if (!counts) {
        return std::unexpected(counts.error());
    }
    if (auto finished = out->finish(now); !finished) {
        return finished;
    }
    snapshot->reset();  // so that nothing that is written waits for it
    tell_audit_if_writable(*config, *master, crm::StaffActionKind::backed_up, counts->texts,
                           [now](keep::Store& store) { (void)crm::note_backup(store, now); });
    std::fprintf(stderr, "%lld texts and %lld other rows are backed up%s%s.\n", static_cast<long long>(counts->texts),
                 static_cast<long long>(counts->rows - counts->texts), options.file == "-" ? "" : " to ",
                 options.file == "-" ? "" : options.file.c_str());
    return {};
}

}  // namespace

Command add_backup(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_option("file", options->file, "Where to write it; - is standard output")->required();
    app.add_flag("--replace", options->replace, "Take the place of a file of that name");
    app.footer(
        "Works beside a running server, and holds what was kept when it began. Only the master key opens a backup, so\n"
        "keep copies of master.key and wordkeep.toml too, elsewhere. See that it works: wordkeep restore --check FILE");
    return [options] {
        const auto done = backup(*options);
        return done ? 0 : failed(done.error());
    };
}

}  // namespace wordkeep::cli
