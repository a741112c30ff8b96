// Rows of the audit as people and programs read them: names in the place of numbers, where the store still has them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crm/audit_chain.hpp"
#include "crm/roles.hpp"
#include "keep/audit_table.hpp"
#include "keep/sql.hpp"

namespace wordkeep::crm {

// Somebody of whom a row tells.
struct AuditPerson {
    std::int64_t id;
    std::string name;  // empty: they are gone
};

struct AuditLine {
    std::int64_t number;
    base::WallTime time;
    ActorKind actor_kind;
    std::optional<AuditPerson> actor{};
    std::optional<Role> actor_role{};  // at that time
    std::string_view action;           // a literal; empty: of a newer version
    std::optional<AuditPerson> subject{};
    std::optional<Role> role{};
    std::optional<std::int64_t> count{};
};

// Newest first.
base::Result<std::vector<AuditLine>> list_audit(keep::Connection& connection, const keep::AuditFilter& filter,
                                                std::int64_t limit);
// 2026-01-31T23:59Z
[[nodiscard]] std::string minute_text(base::WallTime time);
[[nodiscard]] std::string_view actor_kind_name(ActorKind kind);  // "member"

}  // namespace wordkeep::crm
