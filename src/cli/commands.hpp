// One function for each command of the binary. Each adds its options to the command line; what it returns runs when the
// command was chosen. Exit status: 0 done, 1 it failed or found something, 2 it was called wrongly.
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace wordkeep::cli {

using Command = std::function<int()>;

Command add_init(CLI::App& app);
Command add_serve(CLI::App& app);
Command add_owner_link(CLI::App& app);
Command add_export(CLI::App& app);
Command add_faq(CLI::App& app);
Command add_erase(CLI::App& app);
Command add_turn(CLI::App& app);
Command add_mask(CLI::App& app);
Command add_backup(CLI::App& app);
Command add_restore(CLI::App& app);
Command add_compact(CLI::App& app);
Command add_rotate_key(CLI::App& app);
Command add_simulate(CLI::App& app);
Command add_prove(CLI::App& app);
Command add_doctor(CLI::App& app);
Command add_connect(CLI::App& app);
Command add_staff(CLI::App& app);
Command add_audit(CLI::App& app);
Command add_version(CLI::App& app);

// What `serve` does, for prove's scratch instance too. file: a wordkeep.toml.
int serve(const std::string& file, bool show_owner_link);

}  // namespace wordkeep::cli
