// Who of the team did what, one row for each act: a chain, of which every row carries the seal of the one before it.
//
// What the numbers mean, and how the seals are made, is crm/audit_chain.hpp's. Rows are only ever added at the end and
// taken away from the beginning; the two ends are kept apart (audit_end), so that rows that are cut off are missed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

using AuditSeal = std::array<std::byte, 32>;

struct StoredAuditRow {
    std::int64_t number;                       // 1, 2, 3 ...
    std::int64_t time;                         // seconds since 1970, UTC, of a whole minute
    std::int64_t actor_kind;                   // crm::ActorKind
    std::optional<std::int64_t> actor{};       // the member's or the key's id
    std::optional<std::int64_t> actor_role{};  // crm::Role, of a member
    std::int64_t action = 0;                   // crm::StaffActionKind
    std::optional<std::int64_t> subject{};     // to whom: a member's or a key's id
    std::optional<std::int64_t> role{};        // crm::Role that was given
    std::optional<std::int64_t> count{};       // of texts, inquiries, rows
    AuditSeal seal{};
};

// The two places where the chain ends.
enum class AuditEnd : std::uint8_t { begin = 0, head = 1 };
struct StoredAuditEnd {
    std::int64_t number;  // begin: of the last row that was taken away; head: of the last row
    AuditSeal row_seal;   // that row's
    AuditSeal seal;       // over the two
};

// What to list, the newest first; everything that isn't told fits.
struct AuditFilter {
    std::optional<std::int64_t> below{};  // numbers
    std::optional<std::int64_t> action{};
    std::optional<std::int64_t> actor_kind{};
    std::optional<std::int64_t> concerns{};  // the id of who acted, or to whom it was done
};

// Oldest first.
base::Done each_audit_row(Connection& connection, const std::function<bool(const StoredAuditRow&)>& each);
// Newest first, at most limit.
base::Done some_audit_rows(Connection& connection, const AuditFilter& filter, std::int64_t limit,
                           const std::function<bool(const StoredAuditRow&)>& each);
base::Result<std::optional<StoredAuditRow>> last_audit_row(Connection& connection);
base::Result<std::optional<StoredAuditRow>> find_audit_row(Connection& connection, std::int64_t number);
// The number of the oldest row of this time or later. None: there is no such row.
base::Result<std::optional<std::int64_t>> first_audit_row_since(Connection& connection, std::int64_t time);
base::Done insert_audit_row(Connection& connection, const StoredAuditRow& row);
// Returns how many there were.
base::Result<std::int64_t> delete_audit_rows_below(Connection& connection, std::int64_t number);

base::Result<std::optional<StoredAuditEnd>> find_audit_end(Connection& connection, AuditEnd which);
base::Done put_audit_end(Connection& connection, AuditEnd which, const StoredAuditEnd& end);
// All of the chain, with its ends: a restored one takes its place.
base::Done delete_audit(Connection& connection);

}  // namespace wordkeep::keep
