// What the team did. All of it needs the right to see the audit (owner and privacy officer).
//
//   GET /api/v1/audit?limit=100&before=NUMBER&action=NAME&by=ID|machine
//       {"rows": [{"number", "time": "2026-01-31T23:59Z", "by": {"kind": "member"|"machine", "id", "name", "role"},
//                  "action", "to": {"id", "name"}, "role", "count"}], "next": NUMBER}
//       newest first; next: for before, null at the end. A name is null once its member is gone; what doesn't fit an
//       action is null. by: who did it or to whom it was done
//   GET /api/v1/audit/check      {"whole": bool, "rows", "since": "...", "last": NUMBER,
//                                 "broken": {"at": NUMBER, "what": NAME, "detail"}}: reads all of it
//   GET /api/v1/audit.csv        the same rows as CSV, at most audit_export_rows_max; the header Link names the rest
#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_cursor.hpp"
#include "base/team_limits.hpp"
#include "crm/audit_list.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using Lines = std::vector<crm::AuditLine>;

constexpr std::size_t rows_unless_told = 100;

struct AuditQuery {
    keep::AuditFilter filter;
    std::string filter_text;  // for the next page: "&action=..."
    std::int64_t limit;
};

base::Result<std::optional<std::int64_t>> before_in(const std::string& query) {
    const auto text = http::form_value(query, "before");
    if (!text || text->empty()) {
        return std::optional<std::int64_t>();
    }
    const bool digits = text->size() <= 18 && text->find_first_not_of("0123456789") == std::string::npos;
    return digits ? base::Result<std::optional<std::int64_t>>(std::stoll(*text))
                  : base::fault(FaultKind::invalid, "before is the number of a row, as next told it");
}

base::Done read_who(const std::string& query, AuditQuery& wanted) {
    const std::string by = http::form_value(query, "by").value_or("");
    if (by.empty()) {
        return {};
    }
    wanted.filter_text += "&by=" + by;
    if (by == "machine") {
        wanted.filter.actor_kind = static_cast<std::int64_t>(crm::ActorKind::machine);
        return {};
    }
    const auto id = read_id<base::StaffId>(by, "a member");
    if (!id) {
        return std::unexpected(id.error());
    }
    wanted.filter.concerns = id->value();
    return {};
}

base::Done read_action(const std::string& query, AuditQuery& wanted) {
    const std::string name = http::form_value(query, "action").value_or("");
    if (name.empty()) {
        return {};
    }
    const auto action = crm::staff_action_from(name);
    if (!action) {
        return base::fault(FaultKind::invalid, "action names nothing that is told: signed_in, exported ...");
    }
    wanted.filter.action = static_cast<std::int64_t>(*action);
    wanted.filter_text += "&action=" + name;
    return {};
}

base::Result<AuditQuery> read_query(const std::string& query, std::size_t unless_told, std::int64_t limit_max) {
    const auto before = before_in(query);
    const auto limit = limit_from(http::form_value(query, "limit"), unless_told, static_cast<std::size_t>(limit_max));
    if (!before || !limit) {
        return std::unexpected(before ? limit.error() : before.error());
    }
    AuditQuery wanted{{.below = *before}, {}, static_cast<std::int64_t>(*limit)};
    for (const base::Done& read : {read_action(query, wanted), read_who(query, wanted)}) {
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return wanted;
}

// next: empty at the end.
struct AuditPage {
    Lines lines;
    std::optional<std::int64_t> next;
};

// One more than is wanted tells whether there are more.
base::Result<AuditPage> read_page(App& app, const base::Result<AuditQuery>& query) {
    if (!query) {
        return std::unexpected(query.error());
    }
    const AuditQuery& wanted = *query;
    auto lines = app.store.value(
        [&](keep::Connection& connection) { return crm::list_audit(connection, wanted.filter, wanted.limit + 1); });
    if (!lines) {
        return std::unexpected(lines.error());
    }
    std::optional<std::int64_t> next;
    if (std::cmp_greater(lines->size(), wanted.limit)) {
        lines->pop_back();
        next = lines->back().number;
    }
    return AuditPage{std::move(*lines), next};
}

Json person_json(const std::optional<crm::AuditPerson>& person) {
    return person ? Json{{"id", base::id_to_text(person->id)},
                         {"name", person->name.empty() ? Json() : Json(person->name)}}
                  : Json();
}

Json role_json(const std::optional<crm::Role>& role) {
    return role ? Json(crm::role_name(*role)) : Json();
}

Json line_json(const crm::AuditLine& line) {
    Json by = line.actor ? person_json(line.actor) : Json{{"id", Json()}, {"name", Json()}};
    by["kind"] = crm::actor_kind_name(line.actor_kind);
    by["role"] = role_json(line.actor_role);
    return {{"number", line.number},
            {"time", crm::minute_text(line.time)},
            {"by", std::move(by)},
            {"action", line.action},
            {"to", person_json(line.subject)},
            {"role", role_json(line.role)},
            {"count", line.count ? Json(*line.count) : Json()}};
}

std::string csv_line(const crm::AuditLine& line) {
    const auto id = [](const auto& person) { return person ? base::id_to_text(person->id) : std::string(); };
    const auto name = [](const auto& person) { return person ? person->name : std::string(); };
    const auto role = [](const auto& one) { return one ? std::string(crm::role_name(*one)) : std::string(); };
    return csv_row({std::to_string(line.number), crm::minute_text(line.time),
                    std::string(crm::actor_kind_name(line.actor_kind)), id(line.actor), name(line.actor),
                    role(line.actor_role), std::string(line.action), id(line.subject), name(line.subject),
                    role(line.role), line.count ? std::to_string(*line.count) : std::string()});
}

}  // namespace

void list_audit(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto page = read_page(app, read_query(request.query, rows_unless_told, base::limits::audit_page_rows_max));
    if (!page) {
        reply(problem(page.error()));
        return;
    }
    Json rows = Json::array();
    for (const crm::AuditLine& line : page->lines) {
        rows.push_back(line_json(line));
    }
    reply(json_answer(200, {{"rows", std::move(rows)}, {"next", page->next ? Json(*page->next) : Json()}}));
}

void check_audit(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto finding = app.store.value([&](keep::Connection& connection) { return app.audit.check(connection); });
    if (!finding) {
        reply(problem(finding.error()));
        return;
    }
    Json broken;
    if (finding->broken) {
        broken = {{"at", finding->broken->at},
                  {"what", crm::audit_break_name(finding->broken->what)},
                  {"detail", crm::audit_break_words(finding->broken->what)}};
    }
    reply(json_answer(200, {{"whole", !finding->broken},
                            {"rows", finding->rows},
                            {"last", finding->last},
                            {"since", finding->since ? Json(crm::minute_text(*finding->since)) : Json()},
                            {"broken", std::move(broken)}}));
}

void export_audit(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    constexpr auto rows_max = base::limits::audit_export_rows_max;
    const auto wanted = read_query(request.query, static_cast<std::size_t>(rows_max), rows_max);
    const auto page = read_page(app, wanted);
    if (!page) {
        reply(problem(page.error()));
        return;
    }
    std::string csv = csv_row(
        {"number", "time", "by_kind", "by_id", "by_name", "by_role", "action", "to_id", "to_name", "role", "count"});
    for (const crm::AuditLine& line : page->lines) {
        csv += csv_line(line);
    }
    http::Response response = file_answer(csv_type, "audit.csv", std::move(csv));
    if (page->next) {
        response.headers.emplace_back("Link", "</api/v1/audit.csv?before=" + std::to_string(*page->next) +
                                                  wanted->filter_text + "&limit=" + std::to_string(wanted->limit) +
                                                  ">; rel=\"next\"");
    }
    reply(std::move(response));
}

}  // namespace wordkeep::api
