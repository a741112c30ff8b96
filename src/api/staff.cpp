// The team, and what its roles may do.
//
//   GET    /api/v1/roles                       {"roles": [{"role", "rights": [...]}]}
//   GET    /api/v1/staff                       {"staff": [{"id", "name", "role", "active", "sign_ins", "own": bool}]}
//   PATCH  /api/v1/staff/{id}                  {"role"?, "active"?: bool}: 200 and the member; 409 last_owner. Whoever
//                                             becomes inactive is signed out everywhere; what is theirs stays
//   DELETE /api/v1/staff/{id}                 for good: 204; 409 last_owner. What was assigned to the member is
//   nobody's;
//                                             notes stay, without a name
// But for the roles, needs the right to manage the team.
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/session_answers.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

base::Result<crm::MemberChange> change_in(const Input& input) {
    crm::MemberChange change;
    const auto role = input.optional_text("role");
    const auto active = input.flag("active", true);
    if (!role || !active) {
        return std::unexpected(role ? active.error() : role.error());
    }
    if (*role) {
        change.role = crm::role_from(**role);
        if (!change.role) {
            return base::fault(FaultKind::invalid, "role is owner, privacy_officer or agent");
        }
    }
    if (input.has("active")) {
        change.active = *active;
    }
    if (!change.role && !change.active) {
        return base::fault(FaultKind::invalid, "say what to change: role or active");
    }
    return change;
}

http::Response refused(const base::Fault& fault) {
    return problem(fault, fault.kind == FaultKind::conflict ? "last_owner" : std::string_view());
}

Json listed_json(const crm::StaffMember& member, std::size_t sign_ins, bool own) {
    Json json = member_json(member);
    json["active"] = member.active;
    json["sign_ins"] = sign_ins;
    json["own"] = own;
    return json;
}

}  // namespace

void list_roles(App&, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::Role role : crm::all_roles) {
        Json rights = Json::array();
        for (const crm::Right right : crm::all_rights) {
            if (crm::may(role, right)) {
                rights.push_back(crm::right_name(right));
            }
        }
        list.push_back({{"role", crm::role_name(role)}, {"rights", std::move(rights)}});
    }
    reply(json_answer(200, {{"roles", std::move(list)}}));
}

void list_staff(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& own) {
    Json list = Json::array();
    auto counts = app.staff.sign_in_counts();
    for (const crm::StaffMember& member : app.staff.members()) {
        list.push_back(listed_json(member, counts[member.id], member.id == own.id));
    }
    reply(json_answer(200, {{"staff", std::move(list)}}));
}

void change_staff(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto id = path_id<base::StaffId>(request, "/api/v1/staff/{id}");
    const auto input = Input::read(request.body, {"role", "active"});
    if (!id || !input) {
        reply(problem(id ? input.error() : id.error()));
        return;
    }
    const auto change = change_in(*input);
    const auto changed = change ? app.staff.change(own.id, *id, *change)
                                : base::Result<crm::StaffMember>(std::unexpected(change.error()));
    if (!changed) {
        reply(refused(changed.error()));
        return;
    }
    app.live.list_changed("colleagues");
    auto counts = app.staff.sign_in_counts();
    reply(json_answer(200, listed_json(*changed, counts[changed->id], changed->id == own.id)));
}

void remove_staff(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto id = path_id<base::StaffId>(request, "/api/v1/staff/{id}");
    const base::Done done = id ? app.staff.remove(own.id, *id) : base::Done(std::unexpect, id.error());
    reply(done ? no_content() : refused(done.error()));
}

}  // namespace wordkeep::api
