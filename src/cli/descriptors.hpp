// How many files and connections the system lets this process hold open.
#pragma once

#include <cstddef>

#include "base/log.hpp"

namespace wordkeep::cli {

// Raises the process's soft limit as far as `wanted` connections need and the hard limit allows; how many connections
// fit, of `wanted` at most; warns if they are fewer. The rest is left to the store, the page's readers and what the
// libraries open.
std::size_t make_room_for_connections(std::size_t wanted, base::Log& log);

}  // namespace wordkeep::cli
