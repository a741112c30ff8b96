// The keys for message ids, wrapped: two rows at most.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredEpoch {
    std::int64_t number;
    std::vector<std::byte> wrapped_key;
    std::int64_t end;  // seconds since 1970, UTC
};

// By number, rising. each: false stops.
base::Done each_epoch(Connection& connection, const std::function<bool(StoredEpoch)>& each);
base::Done insert_epoch(Connection& connection, const StoredEpoch& epoch);
// The row and, with the engine's secure deletion, its bytes.
base::Done destroy_epoch(Connection& connection, std::int64_t number);
base::Done set_epoch_end(Connection& connection, std::int64_t number, std::int64_t end);

}  // namespace wordkeep::keep
