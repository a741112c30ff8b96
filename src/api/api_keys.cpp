// Keys of the API. All of it needs the right to manage the team, which no key has.
//
//   GET    /api/v1/keys         {"keys": [{"id", "name", "scopes": [...], "made", "ends", "used"}], "scopes": [...]}:
//                               days as 2026-01-31 (UTC), null: never; the second list is what there is to choose from
//   POST   /api/v1/keys         {"name", "scopes": [...], "days"?: 1 to 3650, or null}: 201 and the key as above with
//                               "key", which is shown this once; without days it works until it is revoked
//   DELETE /api/v1/keys/{id}    revokes it at once: 204
#include "crm/api_keys.hpp"

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "base/day.hpp"
#include "base/fleeting.hpp"
#include "base/team_limits.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json scopes_json(crm::Rights scopes) {
    Json list = Json::array();
    for (const crm::Right right : crm::all_rights) {
        if (scopes.has(right)) {
            list.push_back(crm::right_name(right));
        }
    }
    return list;
}

Json key_json(const crm::ApiKey& key) {
    return {{"id", base::id_to_text(key.id.value())},
            {"name", key.name},
            {"scopes", scopes_json(key.scopes)},
            {"made", base::day_text(key.made)},
            {"ends", key.ends ? Json(base::day_text(*key.ends)) : Json()},
            {"used", key.used ? Json(base::day_text(*key.used)) : Json()}};
}

base::Result<crm::Rights> scopes_in(const Input& input) {
    const auto names = input.texts("scopes", crm::all_rights.size());
    if (!names) {
        return std::unexpected(names.error());
    }
    crm::Rights scopes;
    for (const std::string& name : *names) {
        const auto right = crm::right_from(name);
        if (!right || !crm::scopes_for_keys().has(*right)) {
            return base::fault(FaultKind::invalid,
                               "a scope is one of those that GET /api/v1/keys lists; what needs a person is none");
        }
        scopes = scopes.with(*right);
    }
    return scopes;
}

base::Result<std::optional<std::chrono::days>> days_in(const Input& input) {
    const auto days = input.optional_number("days", 1, base::limits::key_days_max);
    if (!days) {
        return std::unexpected(days.error());
    }
    return *days ? std::optional(std::chrono::days(**days)) : std::nullopt;
}

}  // namespace

void list_keys(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::ApiKey& key : app.api_keys.list()) {
        list.push_back(key_json(key));
    }
    reply(json_answer(200, {{"keys", std::move(list)}, {"scopes", scopes_json(crm::scopes_for_keys())}}));
}

void make_key(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = Input::read(request.body, {"name", "scopes", "days"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto name = input->text("name");
    const auto scopes = scopes_in(*input);
    const auto days = days_in(*input);
    if (!name || !scopes || !days) {
        reply(problem(!name ? name.error() : !scopes ? scopes.error() : days.error()));
        return;
    }
    auto made = app.api_keys.make(member.actor(), *name, *scopes, *days);
    if (!made) {
        reply(problem(made.error()));
        return;
    }
    Json json = key_json(made->key);
    json["key"] = made->text;
    base::wipe(made->text.data(), made->text.size());
    reply(json_answer(201, json));
}

void revoke_key(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::ApiKeyId>(request, "/api/v1/keys/{id}");
    const base::Done done = id ? app.api_keys.revoke(member.actor(), *id) : base::Done(std::unexpect, id.error());
    reply(done ? no_content() : problem(done.error()));
}

}  // namespace wordkeep::api
