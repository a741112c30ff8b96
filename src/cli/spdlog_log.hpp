// Where log lines go: standard error, one line each, through spdlog. journald or the terminal adds what it likes.
#pragma once

#include <memory>
#include <string>

#include "base/log.hpp"
#include "base/result.hpp"

namespace wordkeep::cli {

// level: debug, info, warning or error. Fault: invalid.
base::Result<std::unique_ptr<base::Log>> open_log(const std::string& level);

}  // namespace wordkeep::cli
