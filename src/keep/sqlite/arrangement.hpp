// How a SQLite database is set up when it is opened for writing (docs/adr/0003), and brought to the newest schema.
#pragma once

#include <cstdint>

#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

// How long a writer waits for another program's transaction.
inline constexpr int busy_milliseconds = 5'000;

// Returns SQLITE_OK or an extended code.
[[nodiscard]] int arrange(Database& database);

// The number of the last migration that was run.
[[nodiscard]] base::Result<std::int64_t> schema_of(Connection& database);
// The same. Fault besides: a database of a newer Wordkeep.
[[nodiscard]] base::Result<std::int64_t> known_schema_of(Connection& database);

// Each step is one transaction. Faults: a database of a newer Wordkeep, and what SQLite says.
[[nodiscard]] base::Done migrate(Database& database);

}  // namespace wordkeep::keep::sqlite
