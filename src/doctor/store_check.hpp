// The store: whether it is whole, backed up, and retention goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "doctor/finding.hpp"

namespace wordkeep::doctor {

struct StoreFacts {
    std::string trouble{};  // why it can't be read at all; empty: it can
    std::int64_t schema = 0;
    std::int64_t newest_schema = 0;
    bool whole = true;                                      // as a quick check of its pages says
    std::optional<std::int64_t> backup_day = std::nullopt;  // days since 1970 of the last backup
    std::optional<base::WallTime> turn_due = std::nullopt;
    base::WallTime now{};
};

[[nodiscard]] Finding check_database(const StoreFacts& facts);
[[nodiscard]] Finding check_backup(const StoreFacts& facts);
[[nodiscard]] Finding check_turn(const StoreFacts& facts);

}  // namespace wordkeep::doctor
