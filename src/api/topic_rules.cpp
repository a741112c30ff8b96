// /api/v1/topic-rules: words in a text that give its inquiry a topic.
//
// A rule: {"id": ID, "topic": ID, "expression": "доставка -самовывоз", "version": TAG}. The expression is written like
// a search: words in any form and letters, "phrases", -without, a beginning with * as the last word.
// Rules look at every text as it arrives; what is kept already gets topics when a rule is run.
//   GET    /api/v1/topic-rules             {"rules": [...]}; here each has "run" too: its job, while that runs, or null
//   POST   /api/v1/topic-rules             {"topic": ID, "expression": ...}; 201, the rule
//   PATCH  /api/v1/topic-rules/{id}        the same members; If-Match: the version seen; 200, the rule
//   DELETE /api/v1/topic-rules/{id}        If-Match: the version seen; 204
//   POST   /api/v1/topic-rules/preview     {"expression": ...}: what it fits of what is kept, and changes nothing:
//                                          {"inquiries": n, "texts": n, "examples": [...]}
//   POST   /api/v1/topic-rules/{id}/run    gives the topic to every inquiry that fits; 202, a job as in bulk.cpp
#include <algorithm>
#include <cstdint>
#include <utility>

#include "api/answers.hpp"
#include "api/bulk_json.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json rule_json(const crm::TopicRule& rule) {
    return {{"id", base::id_to_text(rule.id.value())},
            {"topic", base::id_to_text(rule.topic.value())},
            {"expression", rule.expression},
            {"version", rule.version}};
}

struct RuleInput {
    base::TopicId topic;
    std::string expression;
};

base::Result<RuleInput> read_rule(std::string& body) {
    const auto input = read_object(body, {"topic", "expression"});
    if (!input) {
        return std::unexpected(input.error());
    }
    const auto topic = read_id<base::TopicId>(input->text("topic"), "a topic");
    if (!topic) {
        return std::unexpected(topic.error());
    }
    return RuleInput{*topic, input->text("expression")};
}

void answer_rule(App& app, std::uint16_t status, const base::Result<crm::TopicRule>& rule, http::Reply& reply) {
    if (!rule) {
        reply(problem(rule.error()));
        return;
    }
    app.live.list_changed("topic_rules");
    reply(versioned_answer(status, rule_json(*rule), rule->version));
}

}  // namespace

void list_rules(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto rules = app.work.rules.list();
    if (!rules) {
        reply(problem(rules.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::TopicRule& rule : *rules) {
        const auto job = app.rule_runs.last_of(rule.id);
        const auto run = job ? app.work.bulk.progress(*job) : std::nullopt;
        Json json = rule_json(rule);
        json["run"] = run && run->running ? job_json(*run) : Json();
        list.push_back(std::move(json));
    }
    reply(json_answer(200, {{"rules", std::move(list)}}));
}

void create_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_rule(request.body);
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::rule_made, member.actor()});
    answer_rule(app, 201, app.work.rules.create(input->topic, input->expression, told), reply);
}

void change_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::RuleId>(request, "/api/v1/topic-rules/{id}");
    const auto version = version_in_if_match(request);
    const auto input = read_rule(request.body);
    if (!id || !version || !input) {
        reply(!id ? problem(id.error()) : !version ? version_needed(version.error()) : problem(input.error()));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::rule_changed, member.actor()});
    answer_rule(app, 200, app.work.rules.change(*id, *version, input->topic, input->expression, told), reply);
}

void remove_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::RuleId>(request, "/api/v1/topic-rules/{id}");
    const auto version = version_in_if_match(request);
    if (!id || !version) {
        reply(!id ? problem(id.error()) : version_needed(version.error()));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::rule_removed, member.actor()});
    if (auto removed = app.work.rules.remove(*id, *version, told); !removed) {
        reply(problem(removed.error()));
        return;
    }
    app.live.list_changed("topic_rules");
    reply(no_content());
}

void preview_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = read_object(request.body, {"expression"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    crm::RulePreview preview;
    const auto found = app.work.rules.matching(input->text("expression"), &preview);
    reply(found ? json_answer(
                      200, {{"inquiries", preview.inquiries}, {"texts", preview.texts}, {"examples", preview.examples}})
                : problem(found.error()));
}

void run_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::RuleId>(request, "/api/v1/topic-rules/{id}/run");
    const auto rules = app.work.rules.list();
    if (!id || !rules) {
        reply(problem(id ? rules.error() : id.error()));
        return;
    }
    const auto rule = std::ranges::find(*rules, *id, &crm::TopicRule::id);
    if (rule == rules->end()) {
        reply(problem(FaultKind::not_found, "this rule is gone"));
        return;
    }
    const auto matching = [&app, expression = rule->expression](const std::function<bool()>& go_on) {
        return app.work.rules.matching(expression, nullptr, go_on);
    };
    const auto begun = app.work.bulk.change(
        told_choice(app, {crm::StaffActionKind::changed_many, member.actor()}, matching), {.add = {rule->topic}});
    if (begun) {
        app.rule_runs.note(rule->id, begun->id);
    }
    answer_job(begun, reply);
}

}  // namespace wordkeep::api
