// /api/v1/bulk: many inquiries at once.
//
// A job: {"id": ID, "running": bool, "stopped": bool, "failed": bool, "done": n, "all": n, "changed": n, "skipped": n,
//         "undoable": bool}. all is 0 while it looks for what to change; skipped were gone meanwhile or, in an undo,
// changed since by somebody.
//   POST   /api/v1/bulk              what, and which. 202, the job; 409 if another is running.
//       what:  "change": {"state", "assignee", "add_topics", "remove_topics"} as in marks_input.hpp, or "erase": true
//              (owner and privacy officer; can't be undone)
//       which: "filter": every inquiry that passes (filter_query.hpp; "" is all of them), and if wanted "query": of
//              these the ones a search finds; or "ids": [ID], at most bulk_ids_max
//   GET    /api/v1/bulk              {"jobs": [...]}, the newest first
//   GET    /api/v1/bulk/{id}         how far it is; the live event "changed" {"list": "bulk"} says when to look
//   DELETE /api/v1/bulk/{id}         stops it between two small transactions; what was changed stays; 204
//   POST   /api/v1/bulk/{id}/undo    gives each inquiry its former marks back unless it was changed since; 202, a job
#include "api/answers.hpp"
#include "api/bulk_json.hpp"
#include "api/filter_query.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/marks_input.hpp"
#include "api/search_filters.hpp"
#include "base/limits.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using Ids = std::vector<base::InquiryId>;

constexpr std::size_t search_rows = 1000;

base::Result<Ids> read_ids(const Input& input) {
    const auto texts = input.texts("ids", base::limits::bulk_ids_max);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    Ids ids;
    for (const std::string& text : *texts) {
        const auto id = read_id<base::InquiryId>(text, "an inquiry");
        if (!id) {
            return std::unexpected(id.error());
        }
        ids.push_back(*id);
    }
    return ids;
}

// Every inquiry that holds all the words and passes the filter.
base::Result<Ids> search_all(App& app, const desk::Filter& filter, const std::string& query, base::StaffId me) {
    desk::SearchRequest request{words::parse_query(query + ' '), {}, search_rows, std::nullopt};
    ResolvedFilters resolved = resolve_filters(app, request.query.filters, me);
    if (!resolved.unknown.empty() || request.query.empty() || request.query.cut) {
        return base::fault(FaultKind::invalid,
                           "the query has no word, is too long, or has a filter that names nothing");
    }
    request.filters = std::move(resolved.filters);
    add_desk_filter(app, filter, false, request.filters);
    Ids ids;
    do {
        const desk::SearchPage page = app.search.search(request);
        if (page.relaxed) {
            return base::fault(FaultKind::invalid, "no inquiry holds all of these words");
        }
        ids.insert(ids.end(), page.rows.begin(), page.rows.end());
        request.below = page.next;
    } while (request.below);
    return ids;
}

// Which inquiries are meant, found now: what the page shows when somebody says "all of these".
base::Result<Ids> read_which(App& app, const Input& input, base::StaffId me) {
    if (input.has("ids") == input.has("filter")) {
        return base::fault(FaultKind::invalid, "say which inquiries: either \"filter\" or \"ids\"");
    }
    if (input.has("ids")) {
        return read_ids(input);
    }
    const auto text = input.text("filter");
    const auto query = input.optional_text("query");
    if (!text || !query) {
        return std::unexpected(text ? query.error() : text.error());
    }
    // A name that is no part of a filter would be passed over elsewhere; here it would mean everything.
    const auto canonical = canonical_filter(*text);
    const auto filter =
        canonical ? read_filter(*canonical, me) : base::Result<desk::Filter>(std::unexpect, canonical.error());
    if (!filter) {
        return std::unexpected(filter.error());
    }
    return *query ? search_all(app, *filter, **query, me) : base::Result<Ids>(app.desk.all(*filter));
}

crm::BulkChoice these(Ids&& ids) {
    return [ids = std::move(ids)](const std::function<bool()>&) { return base::Result<Ids>(ids); };
}

}  // namespace

Json job_json(const crm::BulkProgress& progress) {
    return {{"id", base::id_to_text(progress.id.value())},
            {"running", progress.running},
            {"stopped", progress.stopped},
            {"failed", progress.failed},
            {"done", progress.done},
            {"all", progress.all},
            {"changed", progress.changed},
            {"skipped", progress.skipped},
            {"undoable", progress.undoable}};
}

crm::BulkChoice told_choice(App& app, const crm::StaffAction& action, crm::BulkChoice choice) {
    return [&app, action, choice = std::move(choice)](const std::function<bool()>& go_on) {
        auto chosen = choice(go_on);
        if (chosen && !chosen->empty()) {
            crm::StaffAction counted = action;
            counted.count = static_cast<std::int64_t>(chosen->size());
            if (auto told = app.actions.tell(counted); !told) {
                return base::Result<Ids>(std::unexpect, told.error());
            }
        }
        return chosen;
    };
}

void answer_job(const base::Result<crm::BulkProgress>& begun, http::Reply& reply) {
    reply(begun ? json_answer(202, job_json(*begun)) : problem(begun.error()));
}

void start_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = Input::read(request.body, {"filter", "query", "ids", "change", "erase"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto inner = input->object("change", {"state", "assignee", "add_topics", "remove_topics"});
    const auto erase = input->flag("erase", false);
    if (!inner || !erase || inner->has_value() == *erase) {
        reply(!inner || !erase ? problem(inner ? erase.error() : inner.error())
                               : problem(FaultKind::invalid, "say what to do: either \"change\" or \"erase\": true"));
        return;
    }
    if (*erase && !member.may(crm::Right::erase)) {
        reply(problem(FaultKind::forbidden,
                      member.scopes ? "this key has no scope \"erase\"" : "your role doesn't allow erasing"));
        return;
    }
    auto which = read_which(app, *input, member.id);
    const auto change = *erase ? base::Result<keep::MarksChange>() : read_marks_change(app, **inner, member.id);
    if (!which || !change) {
        reply(problem(which ? change.error() : which.error()));
        return;
    }
    for (const base::InquiryId id : *which) {
        app.changers.note(id, *change, member.id);
    }
    using Kind = crm::StaffActionKind;
    auto choice =
        told_choice(app, {*erase ? Kind::erased_many : Kind::changed_many, member.actor()}, these(std::move(*which)));
    answer_job(*erase ? app.work.bulk.erase(std::move(choice)) : app.work.bulk.change(std::move(choice), *change),
               reply);
}

void list_bulk(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::BulkProgress& progress : app.work.bulk.jobs()) {
        list.push_back(job_json(progress));
    }
    reply(json_answer(200, {{"jobs", std::move(list)}}));
}

void show_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<crm::BulkId>(request, "/api/v1/bulk/{id}");
    const auto progress = id ? app.work.bulk.progress(*id) : std::nullopt;
    reply(progress ? json_answer(200, job_json(*progress))
                   : problem(FaultKind::not_found, "this job is not remembered any more"));
}

void stop_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<crm::BulkId>(request, "/api/v1/bulk/{id}");
    if (!id || !app.work.bulk.progress(*id)) {
        reply(problem(FaultKind::not_found, "this job is not remembered any more"));
        return;
    }
    app.work.bulk.stop(*id);
    reply(no_content());
}

void undo_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<crm::BulkId>(request, "/api/v1/bulk/{id}/undo");
    const auto job = id ? app.work.bulk.progress(*id) : std::nullopt;
    if (job && job->undoable) {
        const crm::StaffAction action{crm::StaffActionKind::change_undone, member.actor(), {}, {}, job->changed};
        if (auto told = app.actions.tell(action); !told) {
            reply(problem(told.error()));
            return;
        }
    }
    answer_job(id ? app.work.bulk.undo(*id) : base::Result<crm::BulkProgress>(std::unexpect, id.error()), reply);
}

}  // namespace wordkeep::api
