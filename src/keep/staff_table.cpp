#include "keep/staff_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

namespace {

constexpr const char* gone = "this member of the team is not known here";

std::optional<StoredStaff> staff_in(const Row& row) {
    const auto id = base::StaffId::from_stored(row.integer(0));
    return id ? std::optional(StoredStaff{*id, std::string(row.text(1)), row.integer(2), std::string(row.text(3)),
                                          row.integer(4) != 0,
                                          row.is_null(5) ? std::vector<std::byte>() : copied(row.bytes(5))})
              : std::nullopt;
}

}  // namespace

base::Done each_staff(Connection& connection, const std::function<bool(StoredStaff)>& each) {
    return connection.query("SELECT id, name, role, password, active, factor FROM staff ORDER BY id", {},
                            [&](const Row& row) {
                                auto staff = staff_in(row);
                                return !staff || each(std::move(*staff));
                            });
}

base::Result<std::optional<StoredStaff>> find_staff(Connection& connection, base::StaffId id) {
    std::optional<StoredStaff> found;
    base::Done done = connection.query("SELECT id, name, role, password, active, factor FROM staff WHERE id = $1",
                                       {id.value()}, [&](const Row& row) {
                                           found = staff_in(row);
                                           return false;
                                       });
    if (!done) {
        return std::unexpected(done.error());
    }
    return found;
}

base::Done insert_staff(Connection& connection, const StoredStaff& staff) {
    return done_if(connection.run("INSERT INTO staff (id, name, role, password, active) VALUES ($1, $2, $3, $4, $5)",
                                  {staff.id.value(), std::string_view(staff.name), staff.role,
                                   std::string_view(staff.password_hash), std::int64_t{staff.active}}));
}

base::Done delete_staff(Connection& connection, base::StaffId id) {
    return found_if(connection.run("DELETE FROM staff WHERE id = $1", {id.value()}), gone);
}

base::Done set_staff_role(Connection& connection, base::StaffId id, std::int64_t role) {
    return found_if(connection.run("UPDATE staff SET role = $1 WHERE id = $2", {role, id.value()}), gone);
}

base::Done set_staff_active(Connection& connection, base::StaffId id, bool active) {
    return found_if(connection.run("UPDATE staff SET active = $1 WHERE id = $2", {std::int64_t{active}, id.value()}),
                    gone);
}

base::Done set_staff_password(Connection& connection, base::StaffId id, std::string_view password_hash) {
    return found_if(connection.run("UPDATE staff SET password = $1 WHERE id = $2", {password_hash, id.value()}), gone);
}

base::Result<std::int64_t> count_active_staff(Connection& connection, std::int64_t role) {
    std::int64_t count = 0;
    base::Done done =
        connection.query("SELECT COUNT(*) FROM staff WHERE role = $1 AND active = 1", {role}, [&](const Row& row) {
            count = row.integer(0);
            return false;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return count;
}

}  // namespace wordkeep::keep
