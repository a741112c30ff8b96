// /api/v1/inquiries: the list, one inquiry, and its state; and what the live feed says of them.
#include <charconv>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_json.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using keep::InquiryState;

constexpr std::string_view inquiry_pattern = "/api/v1/inquiries/{id}";
constexpr std::size_t rows_unless_told = 50;

std::string cursor_text(const desk::Cursor& cursor) {
    return (cursor.live ? "a" : "k") + std::to_string(cursor.position);
}

base::Result<desk::Cursor> cursor_from(const std::optional<std::string>& text) {
    desk::Cursor cursor;
    if (!text || text->empty()) {
        return cursor;
    }
    cursor.live = text->front() == 'a';
    const char* end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data() + 1, end, cursor.position);
    if (error != std::errc{} || stop != end || (text->front() != 'a' && text->front() != 'k')) {
        return base::fault(FaultKind::invalid, "cursor must be what an earlier page gave as \"next\"");
    }
    return cursor;
}

struct ListInput {
    desk::Filter filter;
    desk::Cursor cursor;
    std::size_t rows;
};

base::Result<ListInput> list_input(const std::string& query) {
    ListInput input{{}, {}, rows_unless_told};
    if (const auto name = http::form_value(query, "state"); name && *name != "all") {
        input.filter.state = state_from(*name);
        if (!input.filter.state) {
            return base::fault(FaultKind::invalid, "state must be new, open, done, fading or all");
        }
    }
    if (const auto text = http::form_value(query, "mailbox")) {
        const auto stored = base::id_from_text(*text);
        if (!stored) {
            return base::fault(FaultKind::invalid, "mailbox must be an id of 16 hex digits");
        }
        input.filter.mailbox = base::MailboxId::from_stored(*stored);
    }
    if (const auto text = http::form_value(query, "limit")) {
        const char* end = text->data() + text->size();
        const auto [stop, error] = std::from_chars(text->data(), end, input.rows);
        if (error != std::errc{} || stop != end || input.rows == 0 || input.rows > base::limits::page_rows_max) {
            return base::fault(FaultKind::invalid,
                               "limit must lie between 1 and " + std::to_string(base::limits::page_rows_max));
        }
    }
    auto cursor = cursor_from(http::form_value(query, "cursor"));
    if (!cursor) {
        return std::unexpected(cursor.error());
    }
    input.cursor = *cursor;
    return input;
}

std::optional<base::InquiryId> inquiry_of(const http::Request& request) {
    const auto stored = base::id_from_text(http::path_parameter(inquiry_pattern, request.path, "id"));
    return stored ? base::InquiryId::from_stored(*stored) : std::nullopt;
}

void answer_one(App& app, base::InquiryId id, http::Reply& reply) {
    auto inquiry = one_json(app, id);
    reply(inquiry ? json_answer(200, *inquiry) : problem(inquiry.error()));
}

void answer_conflict(App& app, base::InquiryId id, const base::Fault& fault, http::Reply& reply) {
    auto current = one_json(app, id);
    if (!current) {
        reply(problem(current.error()));
        return;
    }
    http::Response response = problem(fault);
    Json body = Json::parse(response.body);
    body["current"] = std::move(*current);
    response.body = body.dump();
    reply(std::move(response));
}

}  // namespace

void list_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = list_input(request.query);
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
                            {"counts", counts_json(app.desk.counts())},
                            {"warming", app.desk.warming()}}));
}

void show_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = inquiry_of(request);
    if (!id) {
        reply(problem(FaultKind::not_found, "an inquiry's id has 16 hex digits"));
        return;
    }
    answer_one(app, *id, reply);
}

void change_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = inquiry_of(request);
    auto input = read_object(request.body, {"state", "expected"});
    if (!id || !input) {
        reply(input ? problem(FaultKind::not_found, "an inquiry's id has 16 hex digits") : problem(input.error()));
        return;
    }
    const auto wanted = state_from(input->text("state"));
    const auto expected = state_from(input->text("expected"));
    if (!wanted || !expected || *wanted == InquiryState::fading) {
        reply(problem(FaultKind::invalid, "state must be new, open or done; expected the state you saw last"));
        return;
    }
    base::Done done = app.store.run(
        [&](keep::Connection& connection) { return keep::set_state(connection, *id, *expected, *wanted); },
        [&] { app.desk.state_changed(*id, *wanted); });
    if (done) {
        answer_one(app, *id, reply);
        return;
    }
    if (done.error().kind == FaultKind::conflict) {
        answer_conflict(app, *id, done.error(), reply);
        return;
    }
    reply(problem(done.error()));
}

void list_mailboxes(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const auto& [id, name] : app.mailboxes) {
        list.push_back({{"id", base::id_to_text(id.value())}, {"name", name}});
    }
    reply(json_answer(200, {{"mailboxes", std::move(list)}}));
}

std::vector<std::string> render_changes(App& app, const LiveChanges& changes) {
    std::vector<std::string> frames;
    if (changes.too_many) {
        frames.push_back(live_frame("reload", "{}"));
    } else {
        std::vector<desk::Listed> rows;
        for (const base::InquiryId id : changes.changed) {
            if (const auto listed = app.desk.find(id)) {
                rows.push_back(*listed);
            }
        }
        if (auto list = rows_json(app, rows)) {
            for (const Json& inquiry : *list) {
                frames.push_back(live_frame("inquiry", inquiry.dump()));
            }
        }
        for (const base::InquiryId id : changes.gone) {
            frames.push_back(live_frame("gone", Json{{"id", base::id_to_text(id.value())}}.dump()));
        }
    }
    frames.push_back(live_frame("counts", counts_json(app.desk.counts()).dump()));
    return frames;
}

void follow_live(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    if (!app.live.may_join()) {
        reply(problem(FaultKind::busy, "too many pages follow the live updates"));
        return;
    }
    http::Response head;
    head.content_type = "text/event-stream";
    head.headers.emplace_back("Cache-Control", "no-store");
    head.headers.emplace_back("X-Accel-Buffering", "no");
    const auto stream = reply.stream(std::move(head));
    stream->send(live_frame("hello", Json{{"counts", counts_json(app.desk.counts())}}.dump()));
    app.live.join(stream);
}

}  // namespace wordkeep::api
