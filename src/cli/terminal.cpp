#include "cli/terminal.hpp"

#include <cstdio>

namespace wordkeep::cli {

int failed(const base::Fault& fault) {
    std::fprintf(stderr, "wordkeep: %s\n", fault.message.c_str());
    return 1;
}

}  // namespace wordkeep::cli
