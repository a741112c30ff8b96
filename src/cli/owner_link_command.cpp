// `wordkeep owner-link`: a new one-time owner link from the running server.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <thread>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/owner_link.hpp"
#include "cli/terminal.hpp"

namespace wordkeep::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s;
constexpr auto pause = 100ms;

// False: nobody took the mark away.
bool answered(const std::filesystem::path& mark) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::filesystem::exists(mark)) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(pause);
    }
    return true;
}

base::Done ask_for_link(const std::string& config_file) {
    const auto config = read_config(config_file, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    const std::filesystem::path mark = owner_link_mark(config->folder);
    if (!std::ofstream(mark)) {
        return base::fault(base::FaultKind::unavailable,
                           "cannot write into " + config->folder.string() + "; run this as the server's user");
    }
    if (!answered(mark)) {
        std::error_code ignored;
        std::filesystem::remove(mark, ignored);
        return base::fault(base::FaultKind::unavailable, "no server answers; start it with: wordkeep serve --config " +
                                                             config_file + " (it makes an owner link as it starts)");
    }
    std::ifstream stream(owner_link_file(config->folder));
    std::string link;
    if (!std::getline(stream, link) || link.empty()) {
        return base::fault(base::FaultKind::conflict, "there is an owner already, so no link is made");
    }
    std::printf("%s\n", link.c_str());
    return {};
}

}  // namespace

Command add_owner_link(CLI::App& app) {
    const auto config = std::make_shared<std::string>();
    app.add_option("--config", *config, "The wordkeep.toml of the running server")->required();
    app.footer("The link works once and for 24 hours, and makes every earlier one void.");
    return [config] {
        const auto done = ask_for_link(*config);
        return done ? 0 : failed(done.error());
    };
}

}  // namespace wordkeep::cli
