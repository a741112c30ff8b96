// Searching, and what is similar.
//
//   POST /api/v1/inquiries/search        {"query": ...} and if wanted "filter" (as filter_query.hpp says), "state",
//                                        "mailbox", "limit", "cursor". A POST, so that what is looked for stands in no
//                                        address and no log. topic: and assignee: in the query take the beginning of a
//                                        name, "none", and "me".
//   GET  /api/v1/inquiries/{id}/similar  how many others say much the same, and the best few with the words they share
//
// An inquiry looks as in the list; each of its parts has "highlights" besides: [[begin, end], ...] in Unicode code
// points of its text.
#include <charconv>
#include <cstdint>

#include "api/answers.hpp"
#include "api/filter_query.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_json.hpp"
#include "api/search_filters.hpp"
#include "base/limits.hpp"
#include "desk/search/highlight.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

constexpr std::size_t rows_unless_told = 50;

struct Question {
    desk::SearchRequest request;
    std::vector<std::string> unknown;
    bool empty;
    bool cut;
};

template <class Number>
bool read_number(const std::string& text, Number& number) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end;
}

base::Done add_view(const TextObject& input, desk::SearchFilters& filters) {
    if (const std::string& state = input.text("state"); !state.empty() && state != "all") {
        const auto known = state_from(state);
        if (!known) {
            return base::fault(FaultKind::invalid, "state must be new, open, done, fading or all");
        }
        filters.states &= static_cast<std::uint8_t>(1U << static_cast<unsigned>(*known));
    }
    if (const std::string& mailbox = input.text("mailbox"); !mailbox.empty()) {
        const auto stored = base::id_from_text(mailbox);
        const auto id = stored ? base::MailboxId::from_stored(*stored) : std::nullopt;
        if (!id) {
            return base::fault(FaultKind::invalid, "mailbox must be an id of 16 hex digits");
        }
        filters.allow_mailboxes({*id});
    }
    return {};
}

base::Result<Question> question_in(const App& app, const TextObject& input, base::StaffId me) {
    Question question{{words::parse_query(input.text("query")), {}, rows_unless_told, std::nullopt}, {}, false, false};
    question.empty = question.request.query.empty();
    question.cut = question.request.query.cut;
    ResolvedFilters resolved = resolve_filters(app, question.request.query.filters, me);
    question.request.filters = std::move(resolved.filters);
    question.unknown = std::move(resolved.unknown);
    if (auto added = add_view(input, question.request.filters); !added) {
        return std::unexpected(added.error());
    }
    if (const std::string& view = input.text("filter"); !view.empty()) {
        const auto filter = read_filter(view, me);
        if (!filter) {
            return std::unexpected(filter.error());
        }
        add_desk_filter(app, *filter, false, question.request.filters);
    }
    std::size_t& rows = question.request.rows_max;
    if (const std::string& limit = input.text("limit");
        !limit.empty() && (!read_number(limit, rows) || rows == 0 || rows > base::limits::page_rows_max)) {
        return base::fault(FaultKind::invalid,
                           "limit must lie between 1 and " + std::to_string(base::limits::page_rows_max));
    }
    if (const std::string& cursor = input.text("cursor"); !cursor.empty()) {
        std::uint64_t place = 0;
        if (!read_number(cursor, place)) {
            return base::fault(FaultKind::invalid, "cursor must be what an earlier page gave as \"next\"");
        }
        question.request.below = place;
    }
    return question;
}

// Adds where the words stand; the rows keep their order.
void add_highlights(Json& rows, const desk::Fitting& fitting) {
    for (Json& row : rows) {
        for (Json& part : row["parts"]) {
            Json marks = Json::array();
            for (const desk::Highlight& mark : desk::highlights(part["text"].get_ref<const std::string&>(), fitting)) {
                marks.push_back({mark.begin, mark.end});
            }
            part["highlights"] = std::move(marks);
        }
    }
}

// Null once everything is in the index.
Json indexing_json(const App& app) {
    const desk::SearchWarmUp::Progress progress = app.search_warm_up.progress();
    return progress.ended ? Json() : Json{{"done", progress.done}, {"all", progress.all}};
}

base::Result<Json> answer_of(const App& app, const Question& question) {
    desk::SearchPage page;
    if (!question.empty && question.unknown.empty()) {
        page = app.search.search(question.request);
    }
    std::vector<desk::Listed> listed;
    for (const base::InquiryId id : page.rows) {
        if (const auto row = app.desk.find(id)) {
            listed.push_back(*row);
        }
    }
    auto rows = rows_json(app, listed);
    if (!rows) {
        return rows;
    }
    add_highlights(*rows, page.fitting);
    return Json{{"inquiries", std::move(*rows)}, {"next", page.next ? Json(std::to_string(*page.next)) : Json()},
                {"total", page.total},           {"more_than_total", page.bounded},
                {"relaxed", page.relaxed},       {"empty", question.empty},
                {"cut", question.cut},           {"unknown_filters", question.unknown},
                {"indexing", indexing_json(app)}};
}

}  // namespace

void search_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    auto input = read_object(request.body, {"query"}, {"filter", "state", "mailbox", "limit", "cursor"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto question = question_in(app, *input, member.id);
    auto answer = question ? answer_of(app, *question) : base::Result<Json>(std::unexpected(question.error()));
    reply(answer ? json_answer(200, *answer) : problem(answer.error()));
}

void show_similar(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    constexpr std::string_view pattern = "/api/v1/inquiries/{id}/similar";
    const auto id = path_id<base::InquiryId>(request, pattern);
    if (const auto listed = id ? listed_inquiry(app, *id) : std::unexpected(id.error()); !listed) {
        reply(problem(listed.error()));
        return;
    }
    const desk::SimilarInquiries similar = app.search.similar(*id, base::limits::similar_rows_max);
    Json list = Json::array();
    for (const desk::SimilarInquiry& one : similar.best) {
        const auto listed = app.desk.find(one.id);
        auto rows = listed ? rows_json(app, {*listed}) : base::Result<Json>(Json::array());
        if (!rows) {
            reply(problem(rows.error()));
            return;
        }
        add_highlights(*rows, similar.fitting);
        for (Json& row : *rows) {
            list.push_back({{"inquiry", std::move(row)}, {"words", one.words}, {"likeness", one.likeness}});
        }
    }
    reply(json_answer(200, {{"total", similar.total},
                            {"states", counts_json(similar.states)},
                            {"best", std::move(list)},
                            {"indexing", indexing_json(app)}}));
}

}  // namespace wordkeep::api
