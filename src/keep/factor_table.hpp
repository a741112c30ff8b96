// Second factors of staff: a sealed secret and the last time step used, beside the member; and recovery codes, hashed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// Empty secret: no second factor. Takes the member's recovery codes away. Fault: not_found.
base::Done set_factor(Connection& connection, base::StaffId staff, std::span<const std::byte> secret);
// False: this step, or a later one, was used before.
base::Result<bool> use_factor_step(Connection& connection, base::StaffId staff, std::int64_t step);

// hash: a keyed one; text.
base::Done insert_recovery_code(Connection& connection, base::StaffId staff, std::string_view hash);
base::Done delete_recovery_codes(Connection& connection, base::StaffId staff);
// True: it was there, and is gone now.
base::Result<bool> use_recovery_code(Connection& connection, base::StaffId staff, std::string_view hash);
base::Result<std::int64_t> count_recovery_codes(Connection& connection, base::StaffId staff);

}  // namespace wordkeep::keep
