// Where to send: an http URL of this machine, taken apart.
#pragma once

#include <netinet/in.h>

#include <string>

#include "base/result.hpp"

namespace wordkeep::instagram::play {

struct Target {
    sockaddr_in address{};
    std::string host;  // as in the Host header
    std::string path;
};

// Fault: invalid, unless it reads http://127.x.x.x:PORT/path or http://localhost:PORT/path.
base::Result<Target> loopback_target(const std::string& url);

}  // namespace wordkeep::instagram::play
