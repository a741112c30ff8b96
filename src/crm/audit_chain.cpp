#include "crm/audit_chain.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "keep/staff_table.hpp"
#include "seal/derive.hpp"

namespace wordkeep::crm {

namespace {

using keep::AuditEnd;
using keep::AuditSeal;
using keep::StoredAuditEnd;
using keep::StoredAuditRow;

// What a seal is made over: numbers of eight bytes, a byte before each that says whether it is there.
class Sealed {
public:
    Sealed& add(std::span<const std::byte> bytes) {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return *this;
    }
    Sealed& add(std::int64_t number) { return add(std::optional(number)); }
    Sealed& add(const std::optional<std::int64_t>& number) {
        bytes_.push_back(static_cast<std::byte>(number.has_value()));
        const auto bits = static_cast<std::uint64_t>(number.value_or(0));
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes_.push_back(static_cast<std::byte>((bits >> static_cast<unsigned>(shift)) & 0xff));
        }
        return *this;
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

StoredAuditRow bare_row(StaffActionKind kind) {
    return {.number = 0,
            .time = 0,
            .actor_kind = static_cast<std::int64_t>(ActorKind::machine),
            .action = static_cast<std::int64_t>(kind)};
}

StoredAuditRow row_of(const StaffAction& action, StoredRole role) {
    StoredAuditRow row = bare_row(action.kind);
    row.actor_kind = static_cast<std::int64_t>(action.actor.kind);
    row.actor = action.actor.id;
    row.actor_role = role;
    row.subject = action.member ? std::optional(action.member->value())
                  : action.key  ? std::optional(action.key->value())
                                : std::nullopt;
    row.role = action.role ? std::optional(static_cast<std::int64_t>(*action.role)) : std::nullopt;
    row.count = action.count;
    return row;
}

}  // namespace

std::string_view audit_break_name(AuditBreak what) {
    switch (what) {
        case AuditBreak::row_changed: return "row_changed";
        case AuditBreak::rows_missing: return "rows_missing";
        case AuditBreak::tail_missing: return "tail_missing";
        case AuditBreak::head_forged: return "head_forged";
        case AuditBreak::beginning_forged: return "beginning_forged";
        case AuditBreak::mended: return "mended";
    }
    return "row_changed";
}

std::string_view audit_break_words(AuditBreak what) {
    switch (what) {
        case AuditBreak::row_changed: return "it was changed or put in by something that isn't Wordkeep";
        case AuditBreak::rows_missing: return "rows before it are gone";
        case AuditBreak::tail_missing: return "rows after it are gone";
        case AuditBreak::head_forged: return "the note of where the list ends is gone or was changed";
        case AuditBreak::beginning_forged: return "the note of where the list begins was changed";
        case AuditBreak::mended: return "the end of the list was gone or changed when it was written";
    }
    return "";
}

base::Result<StoredRole> stored_role_of(keep::Connection& connection, const Actor& actor) {
    const auto id = actor.kind == ActorKind::member && actor.id ? base::StaffId::from_stored(*actor.id) : std::nullopt;
    const auto staff = id ? keep::find_staff(connection, *id) : base::Result<std::optional<keep::StoredStaff>>();
    if (!staff) {
        return std::unexpected(staff.error());
    }
    return *staff ? StoredRole((*staff)->role) : StoredRole();
}

AuditChain::AuditChain(const seal::SecretKey& staff_key, const base::Clock& clock)
    : key_(seal::derive_key(staff_key, "wordkeep audit chain")), clock_(clock) {}

AuditSeal AuditChain::seal_of(const AuditSeal& before, const StoredAuditRow& row) const {
    Sealed sealed;
    sealed.add(before).add(row.number).add(row.time).add(row.actor_kind).add(row.actor).add(row.actor_role);
    sealed.add(row.action).add(row.subject).add(row.role).add(row.count);
    return seal::mac_of(key_, sealed.bytes());
}

StoredAuditEnd AuditChain::sealed_end(AuditEnd which, std::int64_t number, const AuditSeal& row_seal) const {
    // Another length than a row's, so that neither can be taken for the other.
    Sealed sealed;
    sealed.add(static_cast<std::int64_t>(which)).add(number).add(row_seal);
    return {number, row_seal, seal::mac_of(key_, sealed.bytes())};
}

bool AuditChain::is_ours(AuditEnd which, const StoredAuditEnd& end) const {
    return seal::same(end.seal, sealed_end(which, end.number, end.row_seal).seal);
}

base::Result<AuditChain::Link> AuditChain::end_of(keep::Connection& connection) const {
    const auto head = keep::find_audit_end(connection, AuditEnd::head);
    const auto last = head ? keep::last_audit_row(connection)
                           : base::Result<std::optional<StoredAuditRow>>(std::unexpect, head.error());
    if (!last) {
        return std::unexpected(last.error());
    }
    if (*head && is_ours(AuditEnd::head, **head)) {
        // Rows that somebody put in behind it stand in the way of the next.
        const bool behind = *last && (*last)->number > (*head)->number;
        return behind ? Link{(*last)->number, (*last)->seal, true} : Link{(*head)->number, (*head)->row_seal};
    }
    if (!*head && !*last) {
        return Link{0, {}};
    }
    const std::int64_t told = *head ? std::max<std::int64_t>((*head)->number, 0) : 0;
    constexpr std::int64_t sane_max = std::int64_t{1} << 52;  // whoever forged it may have written anything
    const std::int64_t number = std::max(told < sane_max ? told : 0, *last ? (*last)->number : 0);
    return Link{number, *last ? (*last)->seal : AuditSeal{}, true};
}

base::Result<AuditChain::Link> AuditChain::put(keep::Connection& connection, const Link& before,
                                               StoredAuditRow row) const {
    row.number = before.number + 1;
    row.time = std::chrono::floor<std::chrono::minutes>(clock_.wall()).time_since_epoch() / std::chrono::seconds(1);
    row.seal = seal_of(before.seal, row);
    if (auto done = keep::insert_audit_row(connection, row); !done) {
        return std::unexpected(done.error());
    }
    const auto head = sealed_end(AuditEnd::head, row.number, row.seal);
    if (auto done = keep::put_audit_end(connection, AuditEnd::head, head); !done) {
        return std::unexpected(done.error());
    }
    return Link{row.number, row.seal};
}

base::Done AuditChain::append(keep::Connection& connection, const StaffAction& action, StoredRole role) const {
    auto end = end_of(connection);
    if (end && (end->mended || end->number == 0)) {
        StoredAuditRow row = bare_row(end->mended ? StaffActionKind::audit_mended : StaffActionKind::audit_begun);
        row.count = end->mended ? std::optional(end->number) : std::nullopt;
        end = put(connection, *end, row);
    }
    if (!end) {
        return std::unexpected(end.error());
    }
    const auto actor_role = role ? base::Result<StoredRole>(role) : stored_role_of(connection, action.actor);
    if (!actor_role) {
        return std::unexpected(actor_role.error());
    }
    const auto added = put(connection, *end, row_of(action, *actor_role));
    return added ? base::Done() : base::Done(std::unexpect, added.error());
}

base::Result<AuditChain::Link> AuditChain::walk(keep::Connection& connection, AuditFinding& finding) const {
    const auto begin = keep::find_audit_end(connection, AuditEnd::begin);
    if (!begin) {
        return std::unexpected(begin.error());
    }
    const auto broken = [&finding](std::int64_t at, AuditBreak what) {
        if (!finding.broken) {
            finding.broken = {at, what};
        }
    };
    Link link{0, {}};
    if (*begin) {
        link = {(*begin)->number, (*begin)->row_seal};
        if (!is_ours(AuditEnd::begin, **begin)) {
            broken(link.number, AuditBreak::beginning_forged);
        }
    }
    base::Done read = keep::each_audit_row(connection, [&](const StoredAuditRow& row) {
        if (row.number != link.number + 1) {
            broken(row.number, AuditBreak::rows_missing);
        } else if (!seal::same(row.seal, seal_of(link.seal, row))) {
            broken(row.number, AuditBreak::row_changed);
        } else if (row.action == static_cast<std::int64_t>(StaffActionKind::audit_mended)) {
            broken(row.number, AuditBreak::mended);
        }
        if (finding.rows++ == 0) {
            finding.since = base::WallTime(std::chrono::seconds(row.time));
        }
        link = {row.number, row.seal};
        return true;
    });
    return read ? base::Result<Link>(link) : base::Result<Link>(std::unexpect, read.error());
}

base::Result<AuditFinding> AuditChain::check(keep::Connection& connection) const {
    AuditFinding finding;
    const auto link = walk(connection, finding);
    const auto head = link ? keep::find_audit_end(connection, AuditEnd::head)
                           : base::Result<std::optional<StoredAuditEnd>>(std::unexpect, link.error());
    if (!head) {
        return std::unexpected(head.error());
    }
    finding.last = finding.rows > 0 ? link->number : 0;
    if (finding.broken || (!*head && finding.rows == 0)) {
        return finding;
    }
    if (!*head || !is_ours(AuditEnd::head, **head)) {
        finding.broken = {finding.last, AuditBreak::head_forged};
    } else if ((*head)->number != link->number || !seal::same((*head)->row_seal, link->seal)) {
        finding.broken = {finding.last,
                          (*head)->number > link->number ? AuditBreak::tail_missing : AuditBreak::row_changed};
    }
    return finding;
}

base::Result<std::int64_t> AuditChain::prune(keep::Connection& connection, base::WallTime before,
                                             std::int64_t rows_max) const {
    const auto finding = check(connection);
    const auto kept_since = finding ? keep::first_audit_row_since(connection, before.time_since_epoch().count())
                                    : base::Result<std::optional<std::int64_t>>(std::unexpect, finding.error());
    if (!kept_since) {
        return std::unexpected(kept_since.error());
    }
    // The newest row stays, however old.
    const std::int64_t by_time = finding->broken ? 0 : kept_since->value_or(finding->last);
    const std::int64_t first_kept = std::max(by_time, finding->last - rows_max + 1);
    const auto last_gone = keep::find_audit_row(connection, first_kept - 1);
    if (!last_gone) {
        return std::unexpected(last_gone.error());
    }
    if (!*last_gone) {
        return 0;
    }
    const auto begin = sealed_end(AuditEnd::begin, (*last_gone)->number, (*last_gone)->seal);
    if (auto done = keep::put_audit_end(connection, AuditEnd::begin, begin); !done) {
        return std::unexpected(done.error());
    }
    const auto gone = keep::delete_audit_rows_below(connection, first_kept);
    if (!gone) {
        return std::unexpected(gone.error());
    }
    const StaffAction pruned{StaffActionKind::audit_pruned, {}, {}, {}, *gone};
    const base::Done told = append(connection, pruned);
    return told ? gone : base::Result<std::int64_t>(std::unexpect, told.error());
}

}  // namespace wordkeep::crm
