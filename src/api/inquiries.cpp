// /api/v1/inquiries: the list and one inquiry; what they look like stands in inquiry_json.hpp.
//
//   GET /api/v1/inquiries?FILTER&limit=50&cursor=...   filter_query.hpp says what FILTER is. Answers
//       {"inquiries": [...], "next": cursor or null, "matching": how many pass the filter, "counts": COUNTS of all,
//        "warming": true while the desk still reads what is kept}
//   GET /api/v1/inquiries/{id}     one inquiry; the ETag is for If-Match when it is changed (inquiry_change.cpp)
//   GET /api/v1/counts             {"counts": COUNTS, "tallies": TALLIES, "views": {ID: n}}
//   GET /api/v1/mailboxes          {"mailboxes": [{"id": ID, "name": ...}]}
//   GET /api/v1/colleagues         {"colleagues": [{"id": ID, "name": ..., "role": ...}]}: who can be an assignee
#include <cstdint>

#include "api/answers.hpp"
#include "api/filter_query.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_cursor.hpp"
#include "api/inquiry_json.hpp"
#include "api/view_counts.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

constexpr std::size_t rows_unless_told = 50;

struct ListInput {
    desk::Filter filter;
    desk::Cursor cursor;
    std::size_t rows;
};

base::Result<ListInput> list_input(const std::string& query, base::StaffId me) {
    auto filter = read_filter(query, me);
    const auto cursor = cursor_from(http::form_value(query, "cursor"));
    const auto rows = limit_from(http::form_value(query, "limit"), rows_unless_told, base::limits::page_rows_max);
    if (!filter || !cursor || !rows) {
        return std::unexpected(!filter ? filter.error() : !cursor ? cursor.error() : rows.error());
    }
    return ListInput{std::move(*filter), *cursor, *rows};
}

}  // namespace

void list_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = list_input(request.query, member.id);
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const desk::Page page = app.desk.page(input->filter, input->cursor, input->rows);
    auto rows = rows_json(app, page.rows);
    if (!rows) {
        reply(problem(rows.error()));
        return;
    }
    reply(json_answer(200, {{"inquiries", std::move(*rows)},
                            {"next", page.next ? Json(cursor_text(*page.next)) : Json()},
                            {"matching", app.desk.count({&input->filter, 1}).front()},
                            {"counts", counts_json(app.desk.counts())},
                            {"warming", app.desk.warming()}}));
}

void show_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}");
    auto inquiry = id ? one_json(app, *id) : base::Result<Json>(std::unexpect, id.error());
    if (!inquiry) {
        reply(problem(inquiry.error()));
        return;
    }
    const std::string tag = inquiry_tag(app, inquiry->at("version").get<std::uint64_t>());
    reply(versioned_answer(200, *inquiry, tag));
}

void show_counts(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    const auto views = view_counts_json(app, member);
    reply(views ? json_answer(200, {{"counts", counts_json(app.desk.counts())},
                                    {"tallies", tallies_json(app.desk.tallied())},
                                    {"views", *views}})
                : problem(views.error()));
}

void list_mailboxes(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const auto& [id, name] : app.mailboxes) {
        list.push_back({{"id", base::id_to_text(id.value())}, {"name", name}});
    }
    reply(json_answer(200, {{"mailboxes", std::move(list)}}));
}

void list_colleagues(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::StaffMember& colleague : app.staff.members()) {
        list.push_back({{"id", base::id_to_text(colleague.id.value())},
                        {"name", colleague.name},
                        {"role", crm::role_name(colleague.role)},
                        {"active", colleague.active}});
    }
    reply(json_answer(200, {{"colleagues", std::move(list)}}));
}

}  // namespace wordkeep::api
