#include "keep/factor_table.hpp"

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

namespace {

base::Result<bool> any(const base::Result<std::int64_t>& rows) {
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return *rows > 0;
}

}  // namespace

base::Done set_factor(Connection& connection, base::StaffId staff, std::span<const std::byte> secret) {
    if (auto done = delete_recovery_codes(connection, staff); !done) {
        return done;
    }
    return found_if(connection.run("UPDATE staff SET factor = $1, factor_used = 0 WHERE id = $2",
                                   {secret.empty() ? Value(Null{}) : Value(secret), staff.value()}),
                    "this member of the team is not known here");
}

base::Result<bool> use_factor_step(Connection& connection, base::StaffId staff, std::int64_t step) {
    return any(
        connection.run("UPDATE staff SET factor_used = $1 WHERE id = $2 AND factor_used < $1", {step, staff.value()}));
}

base::Done insert_recovery_code(Connection& connection, base::StaffId staff, std::string_view hash) {
    return done_if(connection.run("INSERT INTO recovery_code (hash, staff) VALUES ($1, $2)", {hash, staff.value()}));
}

base::Done delete_recovery_codes(Connection& connection, base::StaffId staff) {
    return done_if(connection.run("DELETE FROM recovery_code WHERE staff = $1", {staff.value()}));
}

base::Result<bool> use_recovery_code(Connection& connection, base::StaffId staff, std::string_view hash) {
    return any(connection.run("DELETE FROM recovery_code WHERE hash = $1 AND staff = $2", {hash, staff.value()}));
}

base::Result<std::int64_t> count_recovery_codes(Connection& connection, base::StaffId staff) {
    std::int64_t count = 0;
    base::Done done =
        connection.query("SELECT COUNT(*) FROM recovery_code WHERE staff = $1", {staff.value()}, [&](const Row& row) {
            count = row.integer(0);
            return false;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return count;
}

}  // namespace wordkeep::keep
