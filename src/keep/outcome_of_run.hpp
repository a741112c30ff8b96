// For the tables: what the count of rows that a run changed means.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::keep {

inline base::Done done_if(const base::Result<std::int64_t>& rows) {
    return rows ? base::Done() : base::Done(std::unexpect, rows.error());
}

// A run that must meet a row. Fault: not_found, saying what is gone.
inline base::Done found_if(const base::Result<std::int64_t>& rows, const char* gone) {
    if (rows && *rows == 0) {
        return base::fault(base::FaultKind::not_found, gone);
    }
    return done_if(rows);
}

inline std::vector<std::byte> copied(std::span<const std::byte> bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace wordkeep::keep
