// Writes a mailbox into a configuration that people edit too: one line goes in, everything else stays as it is.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace wordkeep::cli {

// "ID" = "Name", as it stands under [instagram.accounts].
[[nodiscard]] std::string account_line(const std::string& id, const std::string& name);

// The text of a wordkeep.toml with the line in it. An id that is there already changes nothing.
[[nodiscard]] std::string with_account(const std::string& toml, const std::string& id, const std::string& name);

// The same in a file, which is replaced as a whole, stays private, and keeps its owner's other changes. Returns whether
// the line was missing. Faults: unavailable, not_found.
base::Result<bool> write_account(const std::filesystem::path& file, const std::string& id, const std::string& name);

}  // namespace wordkeep::cli
