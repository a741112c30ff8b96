// /api/v1/insights/decisions: what the team decides about groups, which the next computation knows.
//
//   GET    /api/v1/insights/decisions           {"decisions": [{"id": ID of the group, "name", "hidden", "ways": n,
//                                               "version": TAG}]}
//   POST   /api/v1/insights/decisions           {"do": "rename", "group": ID, "version": TAG, "name": "" for the found
//                                               one}, {"do": "hide" or "show" ...}, {"do": "merge", ..., "with": ID,
//                                               "with_version": TAG}, {"do": "split" ...}; 201, a step
//   DELETE /api/v1/insights/decisions/{id}      If-Match: the version seen; the group is as found; 200, a step
//   POST   /api/v1/insights/undo                {"undo": ID}: takes a step back; 200, {"groups": [ID]}
//   GET    /api/v1/insights/{group}/parts       {"parts": [{"name", "language", "count", "words", "examples"}]}, what
//                                               splitting would make of it; none: it is of one piece
// A step: {"groups": [ID], "undo": ID}: the groups that there are now in the place of those named. The version of a
// group that nobody decided about is "undecided". 409: load the groups again.
#include <string>
#include <utility>

#include "api/answers.hpp"
#include "api/group_json.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json ids_json(const std::vector<base::GroupId>& ids) {
    Json list = Json::array();
    for (const base::GroupId id : ids) {
        list.push_back(base::id_to_text(id.value()));
    }
    return list;
}

void answer_step(App& app, std::uint16_t status, const base::Result<SteeringStep>& step, http::Reply& reply) {
    if (!step) {
        reply(problem(step.error()));
        return;
    }
    app.live.list_changed("insights");
    reply(json_answer(status, {{"groups", ids_json(step->groups)}, {"undo", base::id_to_text(step->undo.value())}}));
}

base::Result<SeenGroup> read_seen(const Input& input, std::string_view id, std::string_view version) {
    const auto text = input.text(id);
    if (!text) {
        return std::unexpected(text.error());
    }
    const auto group = read_id<base::GroupId>(*text, "a group");
    if (!group) {
        return std::unexpected(group.error());
    }
    auto seen = input.text(version);
    return seen ? base::Result<SeenGroup>(SeenGroup{*group, std::move(*seen)})
                : base::Result<SeenGroup>(std::unexpect, seen.error());
}

base::Result<SteeringStep> decide(App& app, const Input& input) {
    const auto what = input.text("do");
    const auto group =
        what ? read_seen(input, "group", "version") : base::Result<SeenGroup>(std::unexpect, what.error());
    if (!group) {
        return std::unexpected(group.error());
    }
    if (*what == "rename") {
        const auto name = input.text("name");
        return name ? app.group_steering.change(app, *group, *name, std::nullopt)
                    : base::Result<SteeringStep>(std::unexpect, name.error());
    }
    if (*what == "hide" || *what == "show") {
        return app.group_steering.change(app, *group, std::nullopt, *what == "hide");
    }
    if (*what == "merge") {
        const auto with = read_seen(input, "with", "with_version");
        return with ? app.group_steering.merge(app, *group, *with)
                    : base::Result<SteeringStep>(std::unexpect, with.error());
    }
    return *what == "split" ? app.group_steering.split(app, *group)
                            : base::fault(FaultKind::invalid, "do must be rename, hide, show, merge or split");
}

}  // namespace

void list_decisions(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto decisions = app.work.decisions.list();
    const auto versions = app.work.decisions.versions();
    if (!decisions || !versions) {
        reply(problem(decisions ? versions.error() : decisions.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::GroupDecision& decision : *decisions) {
        if (const auto version = versions->find(decision.id); version != versions->end()) {
            list.push_back({{"id", base::id_to_text(decision.id.value())},
                            {"name", decision.name},
                            {"hidden", decision.hidden},
                            {"ways", decision.ways.size()},
                            {"version", version->second}});
        }
    }
    reply(json_answer(200, {{"decisions", std::move(list)}}));
}

void decide_about_group(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = Input::read(request.body, {"do", "group", "version", "name", "with", "with_version"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    answer_step(app, 201, decide(app, *input), reply);
}

void take_decision_back(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<base::GroupId>(request, "/api/v1/insights/decisions/{id}");
    const auto version = version_in_if_match(request);
    if (!id || !version) {
        reply(!id ? problem(id.error()) : version_needed(version.error()));
        return;
    }
    answer_step(app, 200, app.group_steering.take_back(app, {*id, *version}), reply);
}

void undo_decision(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = read_object(request.body, {"undo"});
    const auto id =
        input ? read_id<UndoId>(input->text("undo"), "a step") : base::Result<UndoId>(std::unexpect, input.error());
    const auto groups =
        id ? app.group_steering.undo(app, *id) : base::Result<std::vector<base::GroupId>>(std::unexpect, id.error());
    if (!groups) {
        reply(problem(groups.error()));
        return;
    }
    app.live.list_changed("insights");
    reply(json_answer(200, {{"groups", ids_json(*groups)}}));
}

void show_parts(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto group = path_id<base::GroupId>(request, "/api/v1/insights/{group}/parts", "group");
    if (!group) {
        reply(problem(group.error()));
        return;
    }
    auto parts = parts_json(app, app.insights.told_parts_of(*group));
    reply(parts ? json_answer(200, {{"parts", std::move(*parts)}}) : problem(parts.error()));
}

}  // namespace wordkeep::api
