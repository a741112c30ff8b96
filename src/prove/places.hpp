// Where to look: every file of an instance, every file it holds open, and its memory.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "prove/search.hpp"

namespace wordkeep::prove {

struct Looked {
    std::uint64_t places = 0;
    std::uint64_t bytes = 0;
};

[[nodiscard]] std::string contents(const std::filesystem::path& file);

// Every file below the folder, its name too.
Looked look_at_files(Search& search, const std::filesystem::path& folder);
// Every file the process holds open outside the folder or deleted. A file outside that it may write is a finding
// itself. Nothing is looked at, and the check isn't made, if the system doesn't let us.
void look_at_open_files(Search& search, pid_t process, const std::filesystem::path& folder, Check& check);
// Every byte of the process's memory that it could have written, while it stands still. not_checked if the system
// doesn't let us.
void look_at_memory(Search& search, pid_t process, Check& check);

}  // namespace wordkeep::prove
