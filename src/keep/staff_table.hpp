// Who may work at the desk.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredStaff {
    base::StaffId id;
    std::string name;
    std::int64_t role;          // crm::Role
    std::string password_hash;  // argon2id, PHC form
};

base::Done each_staff(Connection& connection, const std::function<bool(StoredStaff)>& each);
// Fault: conflict if the name is taken.
base::Done insert_staff(Connection& connection, const StoredStaff& staff);

}  // namespace wordkeep::keep
