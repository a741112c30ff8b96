// What is done to the team, and who signs in and out: by kind and actor, in one place.
//
// Every such change is one transaction that goes through run(), which knows what was done, by whom and to whom before
// it is committed. So whatever has to know of the team's actions needs to look here only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

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
};
// A literal: "role_changed".
[[nodiscard]] std::string_view staff_action_name(StaffActionKind kind);

// Who does it; none: a command on the server's machine, or whoever came by a link.
using Actor = std::optional<base::StaffId>;

struct StaffAction {
    StaffActionKind kind;
    Actor actor;
    std::optional<base::StaffId> member{};  // to whom
};

// A part of a transaction; a Fault undoes all of it.
using InTransaction = std::function<base::Done(keep::Connection&)>;

// Thread-safe.
class StaffActions {
public:
    StaffActions(keep::Store& store, base::Metrics& metrics) : store_(store), metrics_(metrics) {}

    // One transaction, waited for: not on an I/O thread. committed: as in keep::Store::run. Fault: of the work, or what
    // the store says.
    base::Done run(const std::vector<StaffAction>& actions, const InTransaction& work,
                   const std::function<void()>& committed = nullptr);

private:
    keep::Store& store_;
    base::Metrics& metrics_;
};

}  // namespace wordkeep::crm
