// /api/v1/session and /api/v1/first-run: signing in and out, and making the first owner.
//
//   GET    /api/v1/session     who is signed in: {"signed_in", "first_run", "staff"?: {"id", "name", "role"}}
//   POST   /api/v1/session     {"name", "password"}: 200 and the cookies; 401 wrong_password; 429 with Retry-After
//   DELETE /api/v1/session     204
//   POST   /api/v1/first-run   {"token", "name", "password"}: the owner, by the link that the server printed; 201
#include <cstdint>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/session_answers.hpp"

namespace wordkeep::api {

Json member_json(const crm::StaffMember& member) {
    return {{"id", base::id_to_text(member.id.value())}, {"name", member.name}, {"role", crm::role_name(member.role)}};
}

Json session_json(const App& app, const std::optional<crm::StaffMember>& member) {
    Json session = {{"signed_in", member.has_value()}, {"first_run", !app.staff.has_owner()}};
    if (member) {
        session["staff"] = member_json(*member);
    }
    return session;
}

void answer_signed_in(App& app, const http::Request& request, std::uint16_t status, crm::SignedIn& signed_in,
                      http::Reply& reply) {
    const bool secure = reached_securely(app, request);
    http::Response response = json_answer(status, session_json(app, signed_in.member));
    response.headers.emplace_back("Set-Cookie", session_cookie(signed_in.token, secure));
    response.headers.emplace_back("Set-Cookie", device_cookie(app.gate.device_token(signed_in.member.name), secure));
    base::wipe(signed_in.token.data(), signed_in.token.size());
    reply(std::move(response));
}

void show_session(App& app, http::Request&& request, http::Reply reply) {
    reply(json_answer(200, session_json(app, app.staff.who(session_token(request)))));
}

void start_session(App& app, http::Request&& request, http::Reply reply) {
    auto input = read_object(request.body, {"name", "password"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const std::string device = device_token(request);
    const crm::SignInTry tried{input->text("name"), device, request.client};
    if (const auto wait = app.gate.enter(tried)) {
        reply(come_later("too many tries to sign in; wait before the next one", *wait));
        return;
    }
    auto signed_in = app.staff.sign_in(input->text("name"), input->text("password"));
    if (!signed_in) {
        const bool wrong = signed_in.error().kind == base::FaultKind::unauthorised;
        reply(problem(signed_in.error(), wrong ? "wrong_password" : std::string_view()));
        return;
    }
    app.gate.succeeded(tried);
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
