// /api/v1/session and /api/v1/first-run: signing in and out, and making the first owner.
//
//   GET    /api/v1/session     who is signed in: {"signed_in", "first_run", "staff"?: {"id", "name", "role",
//                              "second_factor": bool}, "second_factor_demanded"?: bool}
//   POST   /api/v1/session     {"name", "password", "code"?}: 200 and the cookies; 401 wrong_password, code_needed (the
//                              password is right) or wrong_code; 429 with Retry-After
//   DELETE /api/v1/session     204
//   POST   /api/v1/first-run   {"token", "name", "password"}: the owner, by the link that the server printed; 201
#include <chrono>
#include <cstdint>
#include <optional>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/session_answers.hpp"

namespace wordkeep::api {

namespace {

std::string_view code_of(crm::Refusal why) {
    switch (why) {
        case crm::Refusal::wrong: return "wrong_password";
        case crm::Refusal::code_needed: return "code_needed";
        case crm::Refusal::wrong_code: return "wrong_code";
        case crm::Refusal::code_must_wait:
        case crm::Refusal::failed: return {};
    }
    return {};
}

void answer_refused(App& app, const crm::RefusedSignIn& refused, const crm::SignInTry& tried,
                    std::optional<std::chrono::seconds> code_wait, http::Reply& reply) {
    if (refused.why != crm::Refusal::code_needed) {
        app.metrics.sign_ins_refused.add();
        app.actions.note_refused();
    }
    if (refused.why != crm::Refusal::wrong) {
        app.gate.succeeded(tried);  // the password was right: what follows has a pace of its own
    }
    reply(code_wait ? come_later(refused.fault.message, *code_wait) : problem(refused.fault, code_of(refused.why)));
}

}  // namespace

Json member_json(const crm::StaffMember& member) {
    return {{"id", base::id_to_text(member.id.value())},
            {"name", member.name},
            {"role", crm::role_name(member.role)},
            {"second_factor", member.second_factor}};
}

Json session_json(const App& app, const std::optional<crm::StaffMember>& member) {
    Json session = {{"signed_in", member.has_value()}, {"first_run", !app.staff.has_owner()}};
    if (member) {
        session["staff"] = member_json(*member);
        session["second_factor_demanded"] = app.staff.factor_demanded();
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
    auto input = read_object(request.body, {"name", "password"}, {"code"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const std::string device = device_token(request);
    const crm::SignInTry tried{input->text("name"), device, request.client};
    if (const auto wait = app.gate.enter(tried)) {
        app.metrics.sign_ins_refused.add();
        app.actions.note_refused();
        reply(come_later("too many tries to sign in; wait before the next one", *wait));
        return;
    }
    std::optional<std::chrono::seconds> code_wait;
    auto signed_in = app.staff.sign_in(input->text("name"), input->text("password"), input->text("code"), [&] {
        code_wait = app.gate.enter_code(tried);
        return !code_wait;
    });
    if (!signed_in) {
        answer_refused(app, signed_in.error(), tried, code_wait, reply);
        return;
    }
    app.gate.succeeded(tried);
    if (signed_in->member.second_factor) {
        app.gate.code_succeeded(tried);
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
