// Who may work at the desk. Nobody is ever taken out of it: notes name their authors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredStaff {
    base::StaffId id;
    std::string name;
    std::int64_t role;                   // crm::Role
    std::string password_hash;           // argon2id, PHC form
    bool active = true;                  // may sign in
    std::vector<std::byte> factor = {};  // the wrapped secret of the second factor; empty: none
};

base::Done each_staff(Connection& connection, const std::function<bool(StoredStaff)>& each);
base::Result<std::optional<StoredStaff>> find_staff(Connection& connection, base::StaffId id);
// Fault: conflict if the name is taken.
base::Done insert_staff(Connection& connection, const StoredStaff& staff);
// Faults: not_found.
// Fault: not_found.
base::Done delete_staff(Connection& connection, base::StaffId id);
base::Done set_staff_role(Connection& connection, base::StaffId id, std::int64_t role);
base::Done set_staff_active(Connection& connection, base::StaffId id, bool active);
base::Done set_staff_password(Connection& connection, base::StaffId id, std::string_view password_hash);
// Active ones.
base::Result<std::int64_t> count_active_staff(Connection& connection, std::int64_t role);

}  // namespace wordkeep::keep
