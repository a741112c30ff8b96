// GET /api/v1/export?FILTER&format=jsonl|csv&limit=500&cursor=...: kept texts, a page at a time.
//
// One row for each text: inquiry, part, mailbox, state, assignee, topics (names), text. JSON Lines: an object a line,
// with these members. CSV: a head on the first page, cells safe for spreadsheets (csv.hpp), topics between "; ". limit
// counts inquiries. The header Link names the next page, rel="next", while there is one. Needs the right to export.
#include <algorithm>
#include <map>

#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/filter_query.hpp"
#include "api/handlers.hpp"
#include "api/inquiry_cursor.hpp"
#include "api/inquiry_json.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

constexpr std::size_t rows_unless_told = 500;

// The names that stand in the place of ids.
struct Names {
    std::map<std::string, std::string> topics;
    std::map<std::string, std::string> staff;
};

std::string name_in(const std::map<std::string, std::string>& names, const Json& id) {
    const auto found = id.is_string() ? names.find(id.get<std::string>()) : names.end();
    return found == names.end() ? std::string() : found->second;
}

Json topic_names(const Names& names, const Json& ids) {
    Json list = Json::array();
    for (const Json& id : ids) {
        if (std::string name = name_in(names.topics, id); !name.empty()) {
            list.push_back(std::move(name));
        }
    }
    return list;
}

std::string json_line(const Json& inquiry, const Json& part, std::size_t number, const Names& names) {
    const std::string assignee = name_in(names.staff, inquiry.at("assignee"));
    const Json line = {{"text", part.at("text")},
                       {"inquiry", inquiry.at("id")},
                       {"part", number},
                       {"mailbox", inquiry.at("mailbox")},
                       {"state", inquiry.at("state")},
                       {"assignee", assignee.empty() ? Json() : Json(assignee)},
                       {"topics", topic_names(names, inquiry.at("topics"))}};
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string csv_line(const Json& inquiry, const Json& part, std::size_t number, const Names& names) {
    std::string topics;
    for (const Json& name : topic_names(names, inquiry.at("topics"))) {
        topics += (topics.empty() ? "" : "; ") + name.get<std::string>();
    }
    const auto text = [](const Json& value) { return value.get<std::string>(); };
    return csv_row({text(inquiry.at("id")), std::to_string(number), text(inquiry.at("mailbox")),
                    text(inquiry.at("state")), name_in(names.staff, inquiry.at("assignee")), topics,
                    text(part.at("text"))});
}

base::Result<Names> read_names(const App& app) {
    const auto topics = app.work.topics.list();
    if (!topics) {
        return std::unexpected(topics.error());
    }
    Names names;
    for (const crm::Topic& topic : *topics) {
        names.topics.emplace(base::id_to_text(topic.id.value()), topic.name);
    }
    for (const crm::StaffMember& member : app.staff.members()) {
        names.staff.emplace(base::id_to_text(member.id.value()), member.name);
    }
    return names;
}

struct ExportInput {
    desk::Filter filter;
    std::string canonical;
    desk::Cursor cursor;
    std::size_t rows;
    bool csv;
    bool first;
};

base::Result<ExportInput> read_input(const std::string& query, base::StaffId me) {
    const std::string format = http::form_value(query, "format").value_or("jsonl");
    if (format != "jsonl" && format != "csv") {
        return base::fault(FaultKind::invalid, "format must be jsonl or csv");
    }
    auto filter = read_filter(query, me);
    const auto text = http::form_value(query, "cursor");
    const auto cursor = cursor_from(text);
    const auto rows = limit_from(http::form_value(query, "limit"), rows_unless_told, base::limits::export_rows_max);
    if (!filter || !cursor || !rows) {
        return std::unexpected(!filter ? filter.error() : !cursor ? cursor.error() : rows.error());
    }
    return ExportInput{std::move(*filter), write_filter(query),   *cursor, *rows,
                       format == "csv",    !text || text->empty()};
}

std::string next_link(const ExportInput& input, const desk::Cursor& next) {
    return "</api/v1/export?format=" + std::string(input.csv ? "csv" : "jsonl") +
           "&limit=" + std::to_string(input.rows) + "&cursor=" + cursor_text(next) +
           (input.canonical.empty() ? "" : "&" + input.canonical) + ">; rel=\"next\"";
}

}  // namespace

void export_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_input(request.query, member.id);
    const auto names = read_names(app);
    if (!input || !names) {
        reply(problem(input ? names.error() : input.error()));
        return;
    }
    const desk::Page page = app.desk.page(input->filter, input->cursor, input->rows);
    const auto rows = rows_json(app, page.rows);
    if (!rows) {
        reply(problem(rows.error()));
        return;
    }
    std::string body;
    if (input->csv && input->first) {
        body = csv_row({"inquiry", "part", "mailbox", "state", "assignee", "topics", "text"});
    }
    std::size_t texts = 0;
    for (const Json& inquiry : *rows) {
        texts += inquiry.at("parts").size();
        std::size_t number = 0;
        for (const Json& part : inquiry.at("parts")) {
            body += (input->csv ? csv_line : json_line)(inquiry, part, number++, *names);
        }
    }
    const auto count = static_cast<std::int64_t>(texts);
    if (auto told = app.actions.tell({crm::StaffActionKind::exported, member.actor(), {}, {}, count}); !told) {
        reply(problem(told.error()));
        return;
    }
    http::Response response = input->csv ? file_answer(csv_type, "inquiries.csv", std::move(body))
                                         : file_answer("application/jsonl", "inquiries.jsonl", std::move(body));
    if (page.next) {
        response.headers.emplace_back("Link", next_link(*input, *page.next));
    }
    reply(std::move(response));
}

}  // namespace wordkeep::api
