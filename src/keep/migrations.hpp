// The schema, as numbered steps forward. A step that was released is never changed; the next one is added behind it.
//
// Step N brings a database from schema N-1 to N, in one transaction with the number. Why each column is no metadata of
// a sender stands beside it in migrations.cpp.
#pragma once

#include <cstdint>
#include <span>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// One step is several statements.
[[nodiscard]] std::span<const std::span<const Sql>> migrations();
[[nodiscard]] std::int64_t newest_schema();

// What to say of a database from a newer version.
[[nodiscard]] base::Fault newer_schema(std::int64_t found);

}  // namespace wordkeep::keep
