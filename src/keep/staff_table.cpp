#include "keep/staff_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

base::Done each_staff(Connection& connection, const std::function<bool(StoredStaff)>& each) {
    return connection.query("SELECT id, name, role, password FROM staff ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::StaffId::from_stored(row.integer(0));
        return !id || each({*id, std::string(row.text(1)), row.integer(2), std::string(row.text(3))});
    });
}

base::Done insert_staff(Connection& connection, const StoredStaff& staff) {
    return done_if(connection.run(
        "INSERT INTO staff (id, name, role, password) VALUES ($1, $2, $3, $4)",
        {staff.id.value(), std::string_view(staff.name), staff.role, std::string_view(staff.password_hash)}));
}

}  // namespace wordkeep::keep
