// /api/v1/topics: what inquiries are about, in the team's own words.
//
// A topic: {"id": ID, "name": ..., "colour": "grey"|"red"|"orange"|"yellow"|"green"|"teal"|"blue"|"violet"|"pink"|
//           "brown", "count": inquiries that have it, "version": TAG}
//   GET    /api/v1/topics               {"topics": [...]}, by name
//   POST   /api/v1/topics               {"name": ..., "colour": "grey"}; 201, the topic; 409 if the name is taken
//   PATCH  /api/v1/topics/{id}          {"name": ..., "colour": ...}, either or both; If-Match: the version seen; 200;
//                                       412 with the topic as it is under "current" if the version is stale
//   POST   /api/v1/topics/{id}/merge    {"into": ID}: every inquiry of the topic gets the other one; 204
//   DELETE /api/v1/topics/{id}          no inquiry has it any more; 204
// Giving topics to inquiries: inquiry_change.cpp. Every member of staff may do all of this.
#include <algorithm>
#include <cstdint>
#include <numeric>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json topic_json(const crm::Topic& topic, const desk::Tallied& tallied) {
    const auto found = tallied.topics.find(topic.id);
    const desk::Counts counts = found == tallied.topics.end() ? desk::Counts{} : found->second;
    return {{"id", base::id_to_text(topic.id.value())},
            {"name", topic.name},
            {"colour", crm::colour_name(topic.colour)},
            {"count", std::accumulate(counts.begin(), counts.end(), std::uint64_t{0})},
            {"version", topic.version}};
}

base::Result<std::optional<std::int64_t>> read_colour(const Input& input) {
    const auto name = input.optional_text("colour");
    if (!name) {
        return std::unexpected(name.error());
    }
    if (!*name) {
        return std::optional<std::int64_t>();
    }
    const auto colour = crm::colour_from(**name);
    if (!colour) {
        return base::fault(FaultKind::invalid,
                           "colour is one of grey, red, orange, yellow, green, teal, blue, violet, "
                           "pink, brown");
    }
    return colour;
}

void answer_stale(App& app, base::TopicId id, const base::Fault& fault, http::Reply& reply) {
    const auto topics = app.work.topics.list();
    const auto found =
        topics ? std::ranges::find(*topics, id, &crm::Topic::id) : std::vector<crm::Topic>::const_iterator();
    if (!topics || found == topics->end()) {
        reply(problem(topics ? base::Fault{FaultKind::not_found, "this topic is gone"} : topics.error()));
        return;
    }
    reply(conflict(fault, topic_json(*found, app.desk.tallied())));
}

// After a topic went: its rules went along, and pages hold old copies.
void answer_gone(App& app, base::Done done, http::Reply& reply) {
    if (done) {
        done = app.work.rules.load();
    }
    if (!done) {
        reply(problem(done.error()));
        return;
    }
    app.live.list_changed("topics");
    app.live.list_changed("topic_rules");
    reply(no_content());
}

}  // namespace

void list_topics(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto topics = app.work.topics.list();
    if (!topics) {
        reply(problem(topics.error()));
        return;
    }
    const desk::Tallied tallied = app.desk.tallied();
    Json list = Json::array();
    for (const crm::Topic& topic : *topics) {
        list.push_back(topic_json(topic, tallied));
    }
    reply(json_answer(200, {{"topics", std::move(list)}}));
}

void create_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = Input::read(request.body, {"name", "colour"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto name = input->text("name");
    const auto colour = read_colour(*input);
    if (!name || !colour) {
        reply(problem(name ? colour.error() : name.error()));
        return;
    }
    const auto topic = app.work.topics.create(*name, colour->value_or(0),
                                              app.actions.telling({crm::StaffActionKind::topic_made, member.actor()}));
    if (!topic) {
        reply(problem(topic.error(), topic.error().kind == FaultKind::conflict ? "name_taken" : std::string_view()));
        return;
    }
    app.live.list_changed("topics");
    reply(versioned_answer(201, topic_json(*topic, {}), topic->version));
}

void change_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::TopicId>(request, "/api/v1/topics/{id}");
    const auto version = version_in_if_match(request);
    const auto input = Input::read(request.body, {"name", "colour"});
    if (!id || !version || !input) {
        reply(!id ? problem(id.error()) : !version ? version_needed(version.error()) : problem(input.error()));
        return;
    }
    auto name = input->optional_text("name");
    const auto colour = read_colour(*input);
    if (!name || !colour) {
        reply(problem(name ? colour.error() : name.error()));
        return;
    }
    const auto topic =
        app.work.topics.change(*id, *version, std::move(*name), *colour,
                               app.actions.telling({crm::StaffActionKind::topic_changed, member.actor()}));
    if (topic) {
        app.live.list_changed("topics");
        reply(versioned_answer(200, topic_json(*topic, app.desk.tallied()), topic->version));
    } else if (topic.error().kind == FaultKind::stale) {
        answer_stale(app, *id, topic.error(), reply);
    } else {
        reply(problem(topic.error(), topic.error().kind == FaultKind::conflict ? "name_taken" : std::string_view()));
    }
}

void merge_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::TopicId>(request, "/api/v1/topics/{id}/merge");
    const auto input = read_object(request.body, {"into"});
    if (!id || !input) {
        reply(problem(id ? input.error() : id.error()));
        return;
    }
    const auto into = read_id<base::TopicId>(input->text("into"), "a topic");
    const auto told = app.actions.telling({crm::StaffActionKind::topic_merged, member.actor()});
    answer_gone(app, into ? app.work.topics.merge(*id, *into, told) : base::Done(std::unexpect, into.error()), reply);
}

void remove_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::TopicId>(request, "/api/v1/topics/{id}");
    const auto told = app.actions.telling({crm::StaffActionKind::topic_removed, member.actor()});
    answer_gone(app, id ? app.work.topics.remove(*id, told) : base::Done(std::unexpect, id.error()), reply);
}

}  // namespace wordkeep::api
