// One-time links: to join the team, and to choose a new password.
//
//   GET    /api/v1/invitations                 {"invitations": [{"id", "role", "member": ID|null, "ends"}]}
//   POST   /api/v1/invitations                 {"role"}: 201, the invitation with its "token" and "link", shown once
//   POST   /api/v1/staff/{id}/password-link    the same for a new password of a member; the link before it is void
//   DELETE /api/v1/invitations/{id}            204
// These need the right to manage the team; the next two need the link:
//   POST   /api/v1/invitations/look            {"token"}: {"role", "name": the member's for a new password, else null}
//   POST   /api/v1/invitations/accept          {"token", "name", "password"}: 201 and signed in; for a new password
//                                              "name" stays empty: 200, and one signs in with it afterwards; 403
//                                              link_used; 400 weak_password; 409 name_taken
// The link is PUBLIC_URL/#join=TOKEN: what stands behind # is sent to no server and stands in no log.
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/session_answers.hpp"
#include "base/day.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json invitation_json(const crm::Invitation& invitation) {
    return {{"id", base::id_to_text(invitation.id.value())},
            {"role", crm::role_name(invitation.role)},
            {"member", invitation.member ? Json(base::id_to_text(invitation.member->value())) : Json()},
            {"ends", base::day_text(invitation.ends)}};
}

void answer_link(App& app, const base::Result<crm::NewLink>& made, http::Reply& reply) {
    if (!made) {
        reply(problem(made.error()));
        return;
    }
    Json json = invitation_json(made->invitation);
    json["token"] = made->token;
    json["link"] = app.public_url + "/#join=" + made->token;
    reply(json_answer(201, json));
}

void answer_refused(const base::Fault& fault, http::Reply& reply) {
    const FaultKind kind = fault.kind;
    reply(problem(fault, kind == FaultKind::forbidden  ? "link_used"
                         : kind == FaultKind::invalid  ? "weak_password"
                         : kind == FaultKind::conflict ? "name_taken"
                                                       : std::string_view()));
}

}  // namespace

void list_invitations(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto open = app.invitations.list();
    if (!open) {
        reply(problem(open.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::Invitation& invitation : *open) {
        list.push_back(invitation_json(invitation));
    }
    reply(json_answer(200, {{"invitations", std::move(list)}}));
}

void make_invitation(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto input = read_object(request.body, {"role"});
    const auto role = input ? crm::role_from(input->text("role")) : std::nullopt;
    if (!role) {
        reply(input ? problem(FaultKind::invalid, "role is owner, privacy_officer or agent") : problem(input.error()));
        return;
    }
    answer_link(app, app.invitations.invite(own.id, *role), reply);
}

void make_password_link(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto id = path_id<base::StaffId>(request, "/api/v1/staff/{id}/password-link");
    const auto member = id ? app.staff.member(*id) : std::nullopt;
    if (!member) {
        reply(problem(FaultKind::not_found, "this member of the team is not known here"));
        return;
    }
    answer_link(app, app.invitations.new_password_link(own.id, *member), reply);
}

void revoke_invitation(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto id = path_id<crm::InvitationId>(request, "/api/v1/invitations/{id}");
    const base::Done done = id ? app.invitations.revoke(own.id, *id) : base::Done(std::unexpect, id.error());
    reply(done ? no_content() : problem(done.error()));
}

void look_at_invitation(App& app, http::Request&& request, http::Reply reply) {
    const auto input = read_object(request.body, {"token"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto found = app.invitations.look_at(input->text("token"));
    if (!found) {
        answer_refused(found.error(), reply);
        return;
    }
    const auto member = found->member ? app.staff.member(*found->member) : std::nullopt;
    reply(json_answer(200, {{"role", crm::role_name(found->role)}, {"name", member ? Json(member->name) : Json()}}));
}

void accept_invitation(App& app, http::Request&& request, http::Reply reply) {
    const auto input = read_object(request.body, {"token", "name", "password"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const std::string& token = input->text("token");
    const auto found = app.invitations.look_at(token);
    if (!found) {
        answer_refused(found.error(), reply);
        return;
    }
    const auto use = [&](keep::Connection& connection) { return app.invitations.use(connection, token); };
    if (found->member) {
        const base::Done done = app.staff.replace_password(*found->member, input->text("password"), use);
        done ? reply(json_answer(200, session_json(app, std::nullopt))) : answer_refused(done.error(), reply);
        return;
    }
    auto joined = app.staff.add(input->text("name"), input->text("password"), found->role, use);
    if (!joined) {
        answer_refused(joined.error(), reply);
        return;
    }
    answer_signed_in(app, request, 201, *joined, reply);
}

}  // namespace wordkeep::api
