// What staff do with people's requests for erasure. Owner and privacy officer only.
//
//   GET  /api/v1/erasure-requests                {"requests": [{"id", "text"}]}; in no order, texts shortened
//   GET  /api/v1/erasure-requests/{id}           {"id", "text", "exact_count", "exact": [match], "similar": [match]};
//                                                a match: {"id", "inquiry", "text", "percent"}
//   POST /api/v1/erasure-requests/{id}/erase     {"exact": bool, "similar": [id...]}: erases them and settles;
//   {"texts"} POST /api/v1/erasure-requests/{id}/decline   {"reason": not_found | unclear | needed | no_request}; 204
#include <algorithm>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using keep::ErasureOutcome;

constexpr std::size_t listed_bytes_max = 400;

std::optional<base::ErasureRequestId> id_in(std::string_view pattern, const http::Request& request) {
    const auto stored = base::id_from_text(http::path_parameter(pattern, request.path, "id"));
    return stored ? base::ErasureRequestId::from_stored(*stored) : std::nullopt;
}

http::Response no_such_id() {
    return problem(FaultKind::not_found, "a request's id has 16 hex digits");
}

// Cut between characters.
std::string_view shortened(std::string_view text) {
    std::size_t end = std::min(text.size(), listed_bytes_max);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

Json matches_json(const std::vector<crm::ErasureMatch>& matches) {
    Json json = Json::array();
    for (const crm::ErasureMatch& match : matches) {
        json.push_back({{"id", base::id_to_text(match.id.value())},
                        {"inquiry", base::id_to_text(match.inquiry.value())},
                        {"text", match.text},
                        {"percent", match.percent}});
    }
    return json;
}

base::Result<crm::ErasureChoice> choice_in(const std::string& body) {
    const Json json = Json::parse(body, nullptr, false);
    const bool shaped = json.is_object() && json.size() == 2 && json.contains("exact") && json.contains("similar") &&
                        json["exact"].is_boolean() && json["similar"].is_array() &&
                        json["similar"].size() <= base::limits::erasure_matches_shown_max;
    if (!shaped) {
        return base::fault(FaultKind::invalid,
                           "the body must be {\"exact\": true or false, \"similar\": [ids of matches]}");
    }
    crm::ErasureChoice choice{json["exact"].get<bool>(), {}};
    for (const Json& one : json["similar"]) {
        const auto stored = one.is_string() ? base::id_from_text(one.get_ref<const std::string&>()) : std::nullopt;
        const auto id = stored ? base::MessageId::from_stored(*stored) : std::nullopt;
        if (!id) {
            return base::fault(FaultKind::invalid, "an id in \"similar\" must have 16 hex digits");
        }
        choice.similar.push_back(*id);
    }
    return choice;
}

std::optional<ErasureOutcome> reason_from(std::string_view name) {
    if (name == "not_found") {
        return ErasureOutcome::not_found;
    }
    if (name == "unclear") {
        return ErasureOutcome::unclear;
    }
    if (name == "needed") {
        return ErasureOutcome::needed;
    }
    return name == "no_request" ? std::optional(ErasureOutcome::no_request) : std::nullopt;
}

}  // namespace

void list_erasure_requests(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto requests = app.erasure_requests.list();
    if (!requests) {
        reply(problem(requests.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::OpenErasureRequest& one : *requests) {
        list.push_back({{"id", base::id_to_text(one.id.value())}, {"text", shortened(one.text)}});
    }
    reply(json_answer(200, {{"requests", std::move(list)}}));
}

void show_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = id_in("/api/v1/erasure-requests/{id}", request);
    if (!id) {
        reply(no_such_id());
        return;
    }
    const auto found = app.erasure_requests.find(*id);
    if (!found) {
        reply(problem(found.error()));
        return;
    }
    const auto matches = app.erasure_requests.matches(*found);
    reply(matches ? json_answer(200, {{"id", base::id_to_text(id->value())},
                                      {"text", found->text},
                                      {"exact_count", matches->exact.size()},
                                      {"exact", matches_json(matches->exact_shown)},
                                      {"similar", matches_json(matches->similar)}})
                  : problem(matches.error()));
}

void grant_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = id_in("/api/v1/erasure-requests/{id}/erase", request);
    const auto choice = choice_in(request.body);
    if (!id || !choice) {
        reply(!id ? no_such_id() : problem(choice.error()));
        return;
    }
    const auto erased = app.erasure_requests.erase(*id, *choice, [&](std::int64_t texts) {
        return app.actions.tell({crm::StaffActionKind::request_granted, member.actor(), {}, {}, texts});
    });
    reply(erased ? json_answer(200, {{"texts", *erased}}) : problem(erased.error()));
}

void decline_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = id_in("/api/v1/erasure-requests/{id}/decline", request);
    const auto input = read_object(request.body, {"reason"});
    if (!id || !input) {
        reply(!id ? no_such_id() : problem(input.error()));
        return;
    }
    const auto reason = reason_from(input->text("reason"));
    if (!reason) {
        reply(problem(FaultKind::invalid, "reason must be not_found, unclear, needed or no_request"));
        return;
    }
    const auto declined = app.erasure_requests.decline(
        *id, *reason, app.actions.telling({crm::StaffActionKind::request_declined, member.actor()}));
    reply(declined ? no_content() : problem(declined.error()));
}

}  // namespace wordkeep::api
