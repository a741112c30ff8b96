#include "crm/staff_actions.hpp"

#include <array>
#include <utility>

#include "crm/audit_chain.hpp"

namespace wordkeep::crm {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, staff_action_kinds> names{
    "owner_made",
    "invited",
    "password_link_made",
    "link_revoked",
    "joined",
    "signed_in",
    "signed_out",
    "sign_ins_ended",
    "password_changed",
    "password_replaced",
    "role_changed",
    "suspended",
    "let_in_again",
    "removed",
    "factor_set_up",
    "factor_turned_off",
    "factor_reset",
    "recovery_codes_renewed",
    "factor_demanded",
    "factor_no_longer_demanded",
    "sign_ins_refused",
    "exported",
    "questions_exported",
    "erased",
    "erased_found",
    "erased_many",
    "request_granted",
    "request_declined",
    "changed_many",
    "change_undone",
    "turn_run",
    "mask_words_changed",
    "topic_made",
    "topic_changed",
    "topic_merged",
    "topic_removed",
    "rule_made",
    "rule_changed",
    "rule_removed",
    "answer_published",
    "answer_withdrawn",
    "round_closed",
    "round_taken_back",
    "account_connected",
    "backed_up",
    "restored",
    "master_key_replaced",
    "data_key_replaced",
    "audit_begun",
    "audit_pruned",
    "audit_mended",
    "key_made",
    "key_revoked",
};
static_assert(static_cast<std::size_t>(StaffActionKind::key_revoked) + 1 == staff_action_kinds);
static_assert(names.back() == "key_revoked");

}  // namespace

std::string_view staff_action_name(StaffActionKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

std::optional<StaffActionKind> staff_action_from(std::string_view name) {
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (names.at(at) == name) {
            return static_cast<StaffActionKind>(at);
        }
    }
    return std::nullopt;
}

std::optional<StaffActionKind> staff_action_from_stored(std::int64_t stored) {
    return stored >= 0 && std::cmp_less(stored, names.size()) ? std::optional(static_cast<StaffActionKind>(stored))
                                                              : std::nullopt;
}

base::Result<std::vector<StoredRole>> StaffActions::roles_of(keep::Connection& connection,
                                                             std::span<const StaffAction> actions) {
    std::vector<StoredRole> roles;
    for (const StaffAction& action : actions) {
        const auto role = stored_role_of(connection, action.actor);
        if (!role) {
            return std::unexpected(role.error());
        }
        roles.push_back(*role);
    }
    return roles;
}

base::Done StaffActions::append(keep::Connection& connection, std::span<const StaffAction> actions,
                                std::span<const StoredRole> roles, std::int64_t refused) const {
    if (refused > 0) {
        const StaffAction before{StaffActionKind::sign_ins_refused, {}, {}, {}, refused};
        if (auto told = chain_.append(connection, before); !told) {
            return told;
        }
    }
    for (std::size_t at = 0; at < actions.size(); ++at) {
        if (auto told = chain_.append(connection, actions[at], roles[at]); !told) {
            return told;
        }
    }
    return {};
}

base::Done StaffActions::run(const std::vector<StaffAction>& actions, const InTransaction& work,
                             const std::function<void()>& committed) {
    const std::int64_t refused = refused_.exchange(0, std::memory_order_relaxed);
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            const auto roles = roles_of(connection, actions);  // whoever goes had one
            if (!roles) {
                return std::unexpected(roles.error());
            }
            auto worked = work(connection);
            return worked ? append(connection, actions, *roles, refused) : worked;
        },
        [&] {
            if (committed) {
                committed();
            }
            for (const StaffAction& action : actions) {
                metrics_.staff_actions.add(staff_action_name(action.kind));
            }
        });
    if (!done && refused > 0) {
        refused_.fetch_add(refused, std::memory_order_relaxed);
    }
    return done;
}

base::Done StaffActions::tell(const StaffAction& action) {
    return run({action}, [](keep::Connection&) { return base::Done(); });
}

InTransaction StaffActions::telling(const StaffAction& action) {
    return [this, action](keep::Connection& connection) {
        base::Done told = chain_.append(connection, action);
        if (told) {
            metrics_.staff_actions.add(staff_action_name(action.kind));
        }
        return told;
    };
}

base::Done StaffActions::tell_refused() {
    if (refused_.load(std::memory_order_relaxed) == 0) {
        return {};
    }
    return run({}, [](keep::Connection&) { return base::Done(); });
}

}  // namespace wordkeep::crm
