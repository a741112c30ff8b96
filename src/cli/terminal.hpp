// What commands say to the person at the terminal.
#pragma once

#include <string>

#include "base/result.hpp"

namespace wordkeep::cli {

// Prints "wordkeep: <message>" to standard error and returns 1.
int failed(const base::Fault& fault);

}  // namespace wordkeep::cli
