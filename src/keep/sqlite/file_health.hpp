// What a database file says of itself, asked beside a running server: for `wordkeep doctor`.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace wordkeep::keep::sqlite {

struct FileHealth {
    std::int64_t schema = 0;
    bool whole = true;  // every page is where it belongs
};

// Reads the whole file; changes nothing. Faults: not_found, corrupt (no database at all), unavailable.
base::Result<FileHealth> look_at_file(const std::string& path);

}  // namespace wordkeep::keep::sqlite
