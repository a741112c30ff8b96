// /api/v1/session and /api/v1/first-run: signing in and out, and making the first owner.
#include <cstdint>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

Json session_json(const App& app, const std::optional<crm::StaffMember>& member) {
    Json session = {{"signed_in", member.has_value()}, {"first_run", !app.staff.has_owner()}};
    if (member) {
        session["staff"] = {{"id", base::id_to_text(member->id.value())},
                            {"name", member->name},
                            {"role", crm::role_name(member->role)}};
    }
    return session;
}

void answer_signed_in(App& app, const http::Request& request, std::uint16_t status, crm::SignedIn& signed_in,
                      http::Reply& reply) {
    http::Response response = json_answer(status, session_json(app, signed_in.member));
    response.headers.emplace_back("Set-Cookie", session_cookie(signed_in.token, reached_securely(app, request)));
    base::wipe(signed_in.token.data(), signed_in.token.size());
    reply(std::move(response));
}

}  // namespace

void show_session(App& app, http::Request&& request, http::Reply reply) {
    reply(json_answer(200, session_json(app, app.staff.who(session_token(request)))));
}

void start_session(App& app, http::Request&& request, http::Reply reply) {
    auto input = read_object(request.body, {"name", "password"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    auto signed_in = app.staff.sign_in(input->text("name"), input->text("password"));
    if (!signed_in) {
        const bool wrong = signed_in.error().kind == base::FaultKind::unauthorised;
        reply(problem(signed_in.error(), wrong ? "wrong_password" : std::string_view()));
        return;
    }
    answer_signed_in(app, request, 200, *signed_in, reply);
}

void end_session(App& app, http::Request&& request, http::Reply reply) {
    app.staff.sign_out(session_token(request));
    http::Response response = no_content();
    response.headers.emplace_back("Set-Cookie", ended_session_cookie());
    reply(std::move(response));
}

void make_owner(App& app, http::Request&& request, http::Reply reply) {
    auto input = read_object(request.body, {"token", "name", "password"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    auto signed_in = app.staff.make_owner(input->text("token"), input->text("name"), input->text("password"));
    if (!signed_in) {
        const base::FaultKind kind = signed_in.error().kind;
        reply(problem(signed_in.error(), kind == base::FaultKind::forbidden ? "link_used"
                                         : kind == base::FaultKind::invalid ? "weak_password"
                                                                            : std::string_view()));
        return;
    }
    answer_signed_in(app, request, 201, *signed_in, reply);
}

}  // namespace wordkeep::api
