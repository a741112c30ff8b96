// For the tables: a run whose count of rows is of no interest.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::keep {

inline base::Done done_if(const base::Result<std::int64_t>& rows) {
    return rows ? base::Done() : base::Done(std::unexpect, rows.error());
}

inline std::vector<std::byte> copied(std::span<const std::byte> bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace wordkeep::keep
