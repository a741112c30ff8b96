// On which day the last backup was made. A day and no more, as the backup itself says it.
#pragma once

#include <cstdint>
#include <optional>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

base::Done note_backup(keep::Store& store, base::WallTime now);
// Days since 1970; none: never. Fault: the store can't be read.
base::Result<std::optional<std::int64_t>> last_backup_day(keep::Connection& connection);

}  // namespace wordkeep::crm
