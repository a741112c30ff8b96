#include "keep/audit_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

namespace {

std::optional<std::int64_t> maybe(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

Value maybe(const std::optional<std::int64_t>& number) {
    return number ? Value(*number) : Value(Null{});
}

// Bytes of another length are no seal of ours: all zeros fit no row.
AuditSeal seal_in(std::span<const std::byte> bytes) {
    AuditSeal seal{};
    if (bytes.size() == seal.size()) {
        std::ranges::copy(bytes, seal.begin());
    }
    return seal;
}

StoredAuditRow row_in(const Row& row) {
    return {row.integer(0), row.integer(1), row.integer(2), maybe(row, 3), maybe(row, 4),
            row.integer(5), maybe(row, 6),  maybe(row, 7),  maybe(row, 8), seal_in(row.bytes(9))};
}

std::function<bool(const Row&)> into(std::optional<StoredAuditRow>& found) {
    return [&found](const Row& row) {
        found = row_in(row);
        return false;
    };
}

}  // namespace

base::Done each_audit_row(Connection& connection, const std::function<bool(const StoredAuditRow&)>& each) {
    return connection.query(
        "SELECT number, time, actor_kind, actor, actor_role, action, subject, role, count, seal FROM audit"
        " ORDER BY number",
        {}, [&](const Row& row) { return each(row_in(row)); });
}

base::Done some_audit_rows(Connection& connection, const AuditFilter& filter, std::int64_t limit,
                           const std::function<bool(const StoredAuditRow&)>& each) {
    return connection.query(
        "SELECT number, time, actor_kind, actor, actor_role, action, subject, role, count, seal FROM audit"
        " WHERE ($1 IS NULL OR number < $1) AND ($2 IS NULL OR action = $2) AND ($3 IS NULL OR actor_kind = $3)"
        " AND ($4 IS NULL OR actor = $4 OR subject = $4) ORDER BY number DESC LIMIT $5",
        {maybe(filter.below), maybe(filter.action), maybe(filter.actor_kind), maybe(filter.concerns), limit},
        [&](const Row& row) { return each(row_in(row)); });
}

base::Result<std::optional<StoredAuditRow>> last_audit_row(Connection& connection) {
    std::optional<StoredAuditRow> found;
    base::Done done = connection.query(
        "SELECT number, time, actor_kind, actor, actor_role, action, subject, role, count, seal FROM audit"
        " ORDER BY number DESC LIMIT 1",
        {}, into(found));
    return done ? base::Result<std::optional<StoredAuditRow>>(found)
                : base::Result<std::optional<StoredAuditRow>>(std::unexpect, done.error());
}

base::Result<std::optional<StoredAuditRow>> find_audit_row(Connection& connection, std::int64_t number) {
    std::optional<StoredAuditRow> found;
    base::Done done = connection.query(
        "SELECT number, time, actor_kind, actor, actor_role, action, subject, role, count, seal FROM audit"
        " WHERE number = $1",
        {number}, into(found));
    return done ? base::Result<std::optional<StoredAuditRow>>(found)
                : base::Result<std::optional<StoredAuditRow>>(std::unexpect, done.error());
}

base::Result<std::optional<std::int64_t>> first_audit_row_since(Connection& connection, std::int64_t time) {
    std::optional<std::int64_t> number;
    base::Done done = connection.query("SELECT MIN(number) FROM audit WHERE time >= $1", {time}, [&](const Row& row) {
        number = maybe(row, 0);
        return false;
    });
    return done ? base::Result<std::optional<std::int64_t>>(number)
                : base::Result<std::optional<std::int64_t>>(std::unexpect, done.error());
}

base::Done insert_audit_row(Connection& connection, const StoredAuditRow& row) {
    return done_if(connection.run(
        "INSERT INTO audit (number, time, actor_kind, actor, actor_role, action, subject, role, count, seal)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {row.number, row.time, row.actor_kind, maybe(row.actor), maybe(row.actor_role), row.action, maybe(row.subject),
         maybe(row.role), maybe(row.count), std::span<const std::byte>(row.seal)}));
}

base::Result<std::int64_t> delete_audit_rows_below(Connection& connection, std::int64_t number) {
    return connection.run("DELETE FROM audit WHERE number < $1", {number});
}

base::Result<std::optional<StoredAuditEnd>> find_audit_end(Connection& connection, AuditEnd which) {
    std::optional<StoredAuditEnd> found;
    base::Done done =
        connection.query("SELECT number, row_seal, seal FROM audit_end WHERE which = $1",
                         {static_cast<std::int64_t>(which)}, [&](const Row& row) {
                             found = StoredAuditEnd{row.integer(0), seal_in(row.bytes(1)), seal_in(row.bytes(2))};
                             return false;
                         });
    return done ? base::Result<std::optional<StoredAuditEnd>>(found)
                : base::Result<std::optional<StoredAuditEnd>>(std::unexpect, done.error());
}

base::Done put_audit_end(Connection& connection, AuditEnd which, const StoredAuditEnd& end) {
    return done_if(
        connection.run("INSERT INTO audit_end (which, number, row_seal, seal) VALUES ($1, $2, $3, $4)"
                       " ON CONFLICT (which) DO UPDATE SET number = excluded.number, row_seal = excluded.row_seal,"
                       " seal = excluded.seal",
                       {static_cast<std::int64_t>(which), end.number, std::span<const std::byte>(end.row_seal),
                        std::span<const std::byte>(end.seal)}));
}

base::Done delete_audit(Connection& connection) {
    auto done = done_if(connection.run("DELETE FROM audit", {}));
    return done ? done_if(connection.run("DELETE FROM audit_end", {})) : done;
}

}  // namespace wordkeep::keep
