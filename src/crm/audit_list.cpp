#include "crm/audit_list.hpp"

#include <cstdio>

#include "base/day.hpp"
#include "keep/api_key_table.hpp"
#include "keep/staff_table.hpp"

namespace wordkeep::crm {

namespace {

using Names = std::map<std::int64_t, std::string>;

base::Result<Names> read_names(keep::Connection& connection) {
    Names names;
    base::Done done = keep::each_staff(connection, [&](const keep::StoredStaff& staff) {
        names.emplace(staff.id.value(), staff.name);
        return true;
    });
    if (done) {
        done = keep::each_api_key(connection, [&](const keep::StoredApiKey& key) {
            names.emplace(key.id.value(), key.name);
            return true;
        });
    }
    return done ? base::Result<Names>(std::move(names)) : base::Result<Names>(std::unexpect, done.error());
}

std::optional<AuditPerson> person(const std::optional<std::int64_t>& id, const Names& names) {
    if (!id) {
        return std::nullopt;
    }
    const auto found = names.find(*id);
    return AuditPerson{*id, found == names.end() ? std::string() : found->second};
}

std::optional<Role> role_in(const std::optional<std::int64_t>& stored) {
    return stored ? role_from_stored(*stored) : std::nullopt;
}

ActorKind actor_kind_in(std::int64_t stored) {
    for (const ActorKind kind : {ActorKind::member, ActorKind::key}) {
        if (stored == static_cast<std::int64_t>(kind)) {
            return kind;
        }
    }
    return ActorKind::machine;
}

AuditLine line_of(const keep::StoredAuditRow& row, const Names& names) {
    const auto action = staff_action_from_stored(row.action);
    return {row.number,
            base::WallTime(std::chrono::seconds(row.time)),
            actor_kind_in(row.actor_kind),
            person(row.actor, names),
            role_in(row.actor_role),
            action ? staff_action_name(*action) : std::string_view(),
            person(row.subject, names),
            role_in(row.role),
            row.count};
}

}  // namespace

base::Result<std::vector<AuditLine>> list_audit(keep::Connection& connection, const keep::AuditFilter& filter,
                                                std::int64_t limit) {
    const auto names = read_names(connection);
    if (!names) {
        return std::unexpected(names.error());
    }
    std::vector<AuditLine> lines;
    base::Done done = keep::some_audit_rows(connection, filter, limit, [&](const keep::StoredAuditRow& row) {
        lines.push_back(line_of(row, *names));
        return true;
    });
    return done ? base::Result<std::vector<AuditLine>>(std::move(lines))
                : base::Result<std::vector<AuditLine>>(std::unexpect, done.error());
}

std::string minute_text(base::WallTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time - day).count();
    char text[sizeof("T00:00Z")] = {};
    std::snprintf(text, sizeof(text), "T%02u:%02uZ", static_cast<unsigned>(minutes / 60 % 24),
                  static_cast<unsigned>(minutes % 60));
    return base::day_text(day) + text;
}

std::string_view actor_kind_name(ActorKind kind) {
    return kind == ActorKind::member ? "member" : kind == ActorKind::key ? "key" : "machine";
}

}  // namespace wordkeep::crm
