#include "keep/view_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

base::Done each_view(Connection& connection, const std::function<bool(StoredView)>& each) {
    return connection.query(
        "SELECT id, owner, shared, filter, name FROM saved_view ORDER BY id", {}, [&](const Row& row) {
            const auto id = base::ViewId::from_stored(row.integer(0));
            const auto owner = base::StaffId::from_stored(row.integer(1));
            return !id || !owner ||
                   each(
                       {*id, *owner, row.integer(2) != 0, std::string(row.text(3)), StoredBytes::sealed(row.bytes(4))});
        });
}

base::Done insert_view(Connection& connection, const StoredView& view) {
    return done_if(
        connection.run("INSERT INTO saved_view (id, owner, shared, filter, name) VALUES ($1, $2, $3, $4, $5)",
                       {view.id.value(), view.owner.value(), std::int64_t{view.shared}, std::string_view(view.filter),
                        view.name.bytes()}));
}

base::Done update_view(Connection& connection, const StoredView& view) {
    return found_if(
        connection.run("UPDATE saved_view SET shared = $1, filter = $2, name = $3 WHERE id = $4",
                       {std::int64_t{view.shared}, std::string_view(view.filter), view.name.bytes(), view.id.value()}),
        "this view is gone");
}

base::Done delete_own_views(Connection& connection, base::StaffId owner) {
    return done_if(connection.run("DELETE FROM saved_view WHERE owner = $1 AND shared = 0", {owner.value()}));
}

base::Done delete_view(Connection& connection, base::ViewId view) {
    return found_if(connection.run("DELETE FROM saved_view WHERE id = $1", {view.value()}), "this view is gone");
}

}  // namespace wordkeep::keep
