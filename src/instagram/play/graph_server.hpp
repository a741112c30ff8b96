// The played Graph API on a port of this machine, for trying `connect` without Meta.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "base/result.hpp"

namespace wordkeep::instagram::play {

// One connection after the other, until stop is requested. port: 0 takes a free one; listening is told which. Fault:
// unavailable, if the port is taken.
base::Done serve_graph(std::uint16_t port, const std::function<void(std::uint16_t)>& listening,
                       const std::stop_token& stop);

}  // namespace wordkeep::instagram::play
