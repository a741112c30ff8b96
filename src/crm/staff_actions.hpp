// What the team does that has to be told later: by kind and actor, in one place.
//
// Every such act is one transaction, or a part of one, that goes through here: so the row of the audit
// (audit_chain.hpp) is committed with what it tells of, or neither is. What is erased or exported in many steps is told
// before the first of them. Nothing here names a message, an inquiry, a topic or a word.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "crm/roles.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// The numbers are stored: add at the end.
enum class StaffActionKind : std::uint8_t {
    owner_made,
    invited,
    password_link_made,
    link_revoked,
    joined,
    signed_in,
    signed_out,
    sign_ins_ended,
    password_changed,
    password_replaced,  // by a link
    role_changed,
    suspended,
    let_in_again,
    removed,
    factor_set_up,
    factor_turned_off,
    factor_reset,  // by somebody else
    recovery_codes_renewed,
    factor_demanded,  // of everybody
    factor_no_longer_demanded,
    sign_ins_refused,    // how many since the row before of this kind; of whom is not known
    exported,            // count: texts; one row for each page of an export
    questions_exported,  // count: rows
    erased,              // one inquiry; count: texts
    erased_found,        // what a search for words found; count: texts
    erased_many,         // what somebody selected; count: inquiries
    request_granted,     // count: texts
    request_declined,
    changed_many,  // count: inquiries
    change_undone,
    turn_run,  // by hand; count: inquiries that it erases
    mask_words_changed,
    topic_made,
    topic_changed,
    topic_merged,
    topic_removed,
    rule_made,
    rule_changed,
    rule_removed,
    answer_published,
    answer_withdrawn,
    round_closed,
    round_taken_back,
    account_connected,
    backed_up,  // count: texts
    restored,   // count: texts
    master_key_replaced,
    data_key_replaced,
    audit_begun,
    audit_pruned,  // count: rows that were too old
    audit_mended,  // the chain's end was gone or forged when this row was written; count: of the last row found
    key_made,
    key_revoked,
};
inline constexpr std::size_t staff_action_kinds = 53;
// A literal: "role_changed".
[[nodiscard]] std::string_view staff_action_name(StaffActionKind kind);
[[nodiscard]] std::optional<StaffActionKind> staff_action_from(std::string_view name);
// None: of a newer version.
[[nodiscard]] std::optional<StaffActionKind> staff_action_from_stored(std::int64_t stored);

// The numbers are stored.
enum class ActorKind : std::uint8_t {
    machine = 0,  // a command on the server's machine, or the server by itself
    member = 1,   // staff; whoever came by a link acts as the member that the link is for
    key = 2,      // a program with a key of the API
};

// Who does it.
struct Actor {
    constexpr Actor() = default;
    constexpr Actor(base::StaffId member)  // NOLINT(google-explicit-constructor)
        : kind(ActorKind::member), id(member.value()) {}
    constexpr Actor(base::ApiKeyId key)  // NOLINT(google-explicit-constructor)
        : kind(ActorKind::key), id(key.value()) {}
    ActorKind kind = ActorKind::machine;
    std::optional<std::int64_t> id{};
};

struct StaffAction {
    StaffActionKind kind;
    Actor actor;
    std::optional<base::StaffId> member{};  // to whom
    std::optional<Role> role{};             // that was given
    std::optional<std::int64_t> count{};
    std::optional<base::ApiKeyId> key{};  // that was made or revoked
};

class AuditChain;
using StoredRole = std::optional<std::int64_t>;

// Thread-safe. Everything it refers to outlives it.
class StaffActions {
public:
    StaffActions(keep::Store& store, const AuditChain& chain, base::Metrics& metrics)
        : store_(store), chain_(chain), metrics_(metrics) {}

    // One transaction, waited for: not on an I/O thread. committed: as in keep::Store::run. Fault: of the work, or what
    // the store says.
    base::Done run(const std::vector<StaffAction>& actions, const InTransaction& work,
                   const std::function<void()>& committed = nullptr);
    // An act that is told by itself: before it begins, so that none goes untold. Not on an I/O thread.
    base::Done tell(const StaffAction& action);
    // For a transaction of somebody else's: its last step.
    [[nodiscard]] InTransaction telling(const StaffAction& action);

    // Somebody was not let in. Counted, and told with the next row, or by tell_refused().
    void note_refused() { refused_.fetch_add(1, std::memory_order_relaxed); }
    base::Done tell_refused();

private:
    static base::Result<std::vector<StoredRole>> roles_of(keep::Connection& connection,
                                                          std::span<const StaffAction> actions);
    base::Done append(keep::Connection& connection, std::span<const StaffAction> actions,
                      std::span<const StoredRole> roles, std::int64_t refused) const;

    keep::Store& store_;
    const AuditChain& chain_;
    base::Metrics& metrics_;
    std::atomic<std::int64_t> refused_{0};
};

}  // namespace wordkeep::crm
