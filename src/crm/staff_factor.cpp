// The second factor of a member, and whether everybody must have one.
#include <array>
#include <utility>

#include "crm/staff.hpp"
#include "keep/factor_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

std::unexpected<base::Fault> no_factor() {
    return base::fault(FaultKind::not_found, "there is no second factor; set one up first");
}

}  // namespace

base::Result<std::vector<std::string>> Staff::turn_factor_on(base::StaffId id, std::string_view code) {
    std::vector<std::byte> wrapped;
    std::vector<std::string> codes;
    base::Done done = actions_.run(
        {{StaffActionKind::factor_set_up, id, id}},
        [&](keep::Connection& connection) -> base::Done {
            auto secret = factors_.confirm(connection, id, code);
            if (!secret) {
                return std::unexpected(secret.error());
            }
            wrapped = std::move(*secret);
            auto made = factors_.make_recovery_codes(connection, id);
            if (!made) {
                return std::unexpected(made.error());
            }
            codes = std::move(*made);
            return {};
        },
        [&] {
            factors_.forget(id);
            if (auto changed = stored(id)) {
                changed->factor = wrapped;
                adopt(*changed);
            }
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return codes;
}

base::Done Staff::with_code(const StaffAction& action, std::string_view code, const InTransaction& work,
                            const std::function<void()>& committed) {
    const auto member = action.member ? stored(*action.member) : std::nullopt;
    if (!member || member->factor.empty()) {
        return no_factor();
    }
    return actions_.run(
        {action},
        [&](keep::Connection& connection) -> base::Done {
            base::Done used = factors_.use(connection, *member, code);
            return used ? work(connection) : used;
        },
        committed);
}

base::Done Staff::turn_factor_off(base::StaffId id, std::string_view code) {
    if (factor_demanded()) {
        return base::fault(FaultKind::conflict, "the owner demands a second factor of everybody");
    }
    return with_code(
        {StaffActionKind::factor_turned_off, id, id}, code,
        [&](keep::Connection& connection) { return keep::set_factor(connection, id, {}); },
        [&] {
            if (auto changed = stored(id)) {
                changed->factor.clear();
                adopt(*changed);
            }
        });
}

base::Result<std::vector<std::string>> Staff::renew_recovery_codes(base::StaffId id, std::string_view code) {
    std::vector<std::string> codes;
    base::Done done = with_code(
        {StaffActionKind::recovery_codes_renewed, id, id}, code,
        [&](keep::Connection& connection) -> base::Done {
            auto made = factors_.make_recovery_codes(connection, id);
            if (!made) {
                return std::unexpected(made.error());
            }
            codes = std::move(*made);
            return {};
        },
        [] {});
    if (!done) {
        return std::unexpected(done.error());
    }
    return codes;
}

base::Result<std::int64_t> Staff::recovery_codes_left(base::StaffId id) {
    return store_.value([id](keep::Connection& connection) { return keep::count_recovery_codes(connection, id); });
}

base::Done Staff::reset_factor(const Actor& by, base::StaffId id) {
    return actions_.run(
        {{StaffActionKind::factor_reset, by, id}},
        [&](keep::Connection& connection) -> base::Done {
            if (auto done = keep::set_factor(connection, id, {}); !done) {
                return done;
            }
            return keep::delete_sessions_of(connection, id, std::nullopt);
        },
        [&] {
            if (auto changed = stored(id)) {
                changed->factor.clear();
                adopt(*changed);
            }
            forget_sessions(id, std::nullopt);
        });
}

bool Staff::factor_demanded() const {
    const std::scoped_lock lock(mutex_);
    return factor_demanded_;
}

base::Done Staff::demand_factor(const Actor& by, bool demanded) {
    return actions_.run(
        {{demanded ? StaffActionKind::factor_demanded : StaffActionKind::factor_no_longer_demanded, by}},
        [&](keep::Connection& connection) {
            static constexpr std::array yes{std::byte{1}};
            return demanded ? keep::write_setting(connection, factor_demanded_setting, yes)
                            : keep::delete_setting(connection, factor_demanded_setting);
        },
        [&] {
            const std::scoped_lock lock(mutex_);
            factor_demanded_ = demanded;
        });
}

}  // namespace wordkeep::crm
