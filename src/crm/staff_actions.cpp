#include "crm/staff_actions.hpp"

namespace wordkeep::crm {

std::string_view staff_action_name(StaffActionKind kind) {
    switch (kind) {
        case StaffActionKind::owner_made: return "owner_made";
        case StaffActionKind::invited: return "invited";
        case StaffActionKind::password_link_made: return "password_link_made";
        case StaffActionKind::link_revoked: return "link_revoked";
        case StaffActionKind::joined: return "joined";
        case StaffActionKind::signed_in: return "signed_in";
        case StaffActionKind::signed_out: return "signed_out";
        case StaffActionKind::sign_ins_ended: return "sign_ins_ended";
        case StaffActionKind::password_changed: return "password_changed";
        case StaffActionKind::password_replaced: return "password_replaced";
        case StaffActionKind::role_changed: return "role_changed";
        case StaffActionKind::suspended: return "suspended";
        case StaffActionKind::let_in_again: return "let_in_again";
        case StaffActionKind::removed: return "removed";
        case StaffActionKind::factor_set_up: return "factor_set_up";
        case StaffActionKind::factor_turned_off: return "factor_turned_off";
        case StaffActionKind::factor_reset: return "factor_reset";
        case StaffActionKind::recovery_codes_renewed: return "recovery_codes_renewed";
        case StaffActionKind::factor_demanded: return "factor_demanded";
        case StaffActionKind::factor_no_longer_demanded: return "factor_no_longer_demanded";
    }
    return "unknown";
}

base::Done StaffActions::run(const std::vector<StaffAction>& actions, const InTransaction& work,
                             const std::function<void()>& committed) {
    return store_.run([&](keep::Connection& connection) { return work(connection); },
                      [&] {
                          if (committed) {
                              committed();
                          }
                          for (const StaffAction& action : actions) {
                              metrics_.staff_actions.add(staff_action_name(action.kind));
                          }
                      });
}

}  // namespace wordkeep::crm
