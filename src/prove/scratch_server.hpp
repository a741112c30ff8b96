// The scratch instance's side of prove: what happens in the child between its start and the server's own code.
//
// `wordkeep prove` starts this same binary once more, with a hidden option that leads here and then into the function
// that is `wordkeep serve`. Here the process lets its parent look into its memory (a server forbids that to everybody),
// puts itself under the watch for connections, and, only if prove is to show that it finds leaks, listens for leaks to
// plant. It refuses any folder that prove didn't make for this run, so nobody's real server can be started so, and the
// server's code has no path to any of it: nothing but cli may use this room.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wordkeep::prove {

inline constexpr int control_descriptor = 3;
// An empty file of this name says that the folder is a scratch one.
inline constexpr std::string_view scratch_marker = "wordkeep-prove-scratch";

// A command to plant a leak: one letter, then what it needs.
enum class PlantCommand : char {
    remember = 'R',   // hold these bytes in memory, as a buffer that nobody wiped
    log = 'L',        // write them to standard error
    connect = 'C',    // connect to a port of this machine where nobody listens
    hold_file = 'F',  // write them to a deleted file and keep it open
};

enum class Leaks : bool { none, may_be_planted };

// Before anything else in the child. Fault: forbidden, if the folder isn't a scratch one or nobody controls this.
base::Done prepare_scratch_server(const std::string& folder, Leaks leaks);

}  // namespace wordkeep::prove
