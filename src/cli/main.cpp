// The command line: which command was chosen, and how its outcome becomes an exit status.
#include <sys/prctl.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <map>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "seal/sodium.hpp"

namespace {

// The process holds keys and plaintext: no core file, and no other process of the same user may look inside.
void forbid_core_dumps() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

int run(int argc, char** argv) {
    CLI::App app("Wordkeep: a self-hosted inbox for Instagram Direct that keeps the words and forgets who said them.",
                 "wordkeep");
    app.require_subcommand(1);
    app.footer("Begin with:\n  wordkeep init FOLDER\n  wordkeep serve --config FOLDER/wordkeep.toml");
    std::map<const CLI::App*, wordkeep::cli::Command> commands;
    const auto add = [&](const char* name, const char* help, wordkeep::cli::Command (*make)(CLI::App&)) {
        CLI::App* command = app.add_subcommand(name, help);
        commands.emplace(command, make(*command));
    };
    add("init", "Make a folder with a configuration, a master key and an empty database", wordkeep::cli::add_init);
    add("serve", "Receive messages and show the desk", wordkeep::cli::add_serve);
    add("owner-link", "Print a new one-time link that makes the owner", wordkeep::cli::add_owner_link);
    add("export", "Print every kept text as JSON lines", wordkeep::cli::add_export);
    add("faq", "Write the published questions and answers as files for any web site", wordkeep::cli::add_faq);
    add("erase", "Erase texts for good: by inquiry, by their exact words, or by words in them",
        wordkeep::cli::add_erase);
    add("turn", "Run one turn of retention now, or say what the next one will do", wordkeep::cli::add_turn);
    add("mask", "Show what would be masked: JSON lines in, JSON lines out", wordkeep::cli::add_mask);
    add("backup", "Write everything that is kept to one sealed file", wordkeep::cli::add_backup);
    add("restore", "Take a backup over, or check it", wordkeep::cli::add_restore);
    add("compact", "Write the store anew in key order", wordkeep::cli::add_compact);
    add("rotate-key", "Replace the master key, or the data key with everything sealed anew",
        wordkeep::cli::add_rotate_key);
    add("simulate", "Play Instagram: send signed deliveries to a server on this machine", wordkeep::cli::add_simulate);
    add("prove", "Show on a scratch instance that nothing of the people is kept, and where was looked",
        wordkeep::cli::add_prove);
    add("connect", "Say what to set in Meta's app dashboard, and subscribe an account", wordkeep::cli::add_connect);
    add("doctor", "Say in words what is wrong with this installation, and what to do", wordkeep::cli::add_doctor);
    add("staff", "The team, for when nobody can sign in any more: links, roles, second factors",
        wordkeep::cli::add_staff);
    add("audit", "What the team did, and whether the list was tampered with", wordkeep::cli::add_audit);
    add("version", "Print the version", wordkeep::cli::add_version);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return commands.at(app.get_subcommands().front())();
}

}  // namespace

int main(int argc, char** argv) {
    forbid_core_dumps();
    if (const auto started = wordkeep::seal::start_sodium(); !started) {
        return wordkeep::cli::failed(started.error());
    }
    try {
        return run(argc, argv);
    } catch (const std::exception&) {
        // The message of a foreign exception may hold data; its type alone doesn't help. So this says what is safe.
        std::fputs("wordkeep: an unexpected failure ended the program (out of memory, or a broken installation)\n",
                   stderr);
        return 1;
    }
}
