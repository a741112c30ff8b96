#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.hpp"

namespace wordkeep::cli {

Command add_version(CLI::App&) {
    return [] {
        std::puts("wordkeep " WORDKEEP_VERSION);
        return 0;
    };
}

}  // namespace wordkeep::cli
