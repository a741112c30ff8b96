// The audit: a chain of rows that tell who of the team did what, and that can't be changed without being noticed.
//
// Each row carries a seal: BLAKE2b under a key that only the server has, over the row and the seal of the row before.
// So a row that is changed, taken out or put in breaks the chain there. The last row's number and seal are sealed once
// more (the head), so that rows cut off at the end are missed, and so is the place up to which old rows were pruned
// (the beginning). What can't be noticed is an old copy of the whole database put in the place of the new one: the
// number of the last row, noted down elsewhere, tells of that (docs/audit.md).
//
// Nothing that is found broken is mended in silence: after a head that is gone or forged the next row says so, and
// from then on every check does.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crm/staff_actions.hpp"
#include "keep/audit_table.hpp"
#include "keep/sql.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

enum class AuditBreak : std::uint8_t {
    row_changed,   // or put in
    rows_missing,  // before this one
    tail_missing,  // after this one
    head_forged,   // the end's own seal doesn't fit, or it is gone
    beginning_forged,
    mended,  // it was broken when this row was written
};
[[nodiscard]] std::string_view audit_break_name(AuditBreak what);  // "row_changed"
[[nodiscard]] std::string_view audit_break_words(AuditBreak what);

struct AuditFinding {
    std::int64_t rows = 0;
    std::int64_t last = 0;                  // the number of the newest row; 0: none
    std::optional<base::WallTime> since{};  // of the oldest row
    struct Broken {
        std::int64_t at;  // a row's number
        AuditBreak what;
    };
    std::optional<Broken> broken{};  // the first place
};

// The role that the store has for whoever acts; none: no member, or not known any more.
base::Result<StoredRole> stored_role_of(keep::Connection& connection, const Actor& actor);

// Thread-safe.
class AuditChain {
public:
    // staff_key: the store's. clock outlives it.
    AuditChain(const seal::SecretKey& staff_key, const base::Clock& clock);

    // Within a transaction. role: the actor's; none: it is looked up.
    base::Done append(keep::Connection& connection, const StaffAction& action, StoredRole role = std::nullopt) const;
    // Reads all of it.
    [[nodiscard]] base::Result<AuditFinding> check(keep::Connection& connection) const;
    // Within a transaction: takes away rows older than `before`, and the oldest beyond rows_max. A broken chain keeps
    // its old rows, so that somebody can look at them, but for those beyond rows_max. Returns how many went.
    [[nodiscard]] base::Result<std::int64_t> prune(keep::Connection& connection, base::WallTime before,
                                                   std::int64_t rows_max) const;

private:
    struct Link {
        std::int64_t number;
        keep::AuditSeal seal;
        bool mended = false;  // it had to be guessed
    };
    [[nodiscard]] keep::AuditSeal seal_of(const keep::AuditSeal& before, const keep::StoredAuditRow& row) const;
    [[nodiscard]] keep::StoredAuditEnd sealed_end(keep::AuditEnd which, std::int64_t number,
                                                  const keep::AuditSeal& row_seal) const;
    [[nodiscard]] bool is_ours(keep::AuditEnd which, const keep::StoredAuditEnd& end) const;
    // What the next row goes on from.
    [[nodiscard]] base::Result<Link> end_of(keep::Connection& connection) const;
    base::Result<Link> put(keep::Connection& connection, const Link& before, keep::StoredAuditRow row) const;
    base::Result<Link> walk(keep::Connection& connection, AuditFinding& finding) const;

    seal::SecretKey key_;
    const base::Clock& clock_;
};

}  // namespace wordkeep::crm
