// One's own account: the password and the sign-ins.
//
//   PUT    /api/v1/password        {"old", "new"}: 204, and every other sign-in of the member ends; 401 wrong_password;
//                                  400 weak_password; 429 with Retry-After
//   GET    /api/v1/sign-ins        {"sign_ins": [{"id", "began", "ends", "own": bool}]}: days, newest first. No address
//                                  and no name of a browser is kept, so none is shown
//   DELETE /api/v1/sign-ins        ends all but one's own; 204
//   DELETE /api/v1/sign-ins/{id}   ends one; 204, 404
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "base/day.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using SignInId = base::SessionId;

void answer(const base::Done& done, http::Reply& reply) {
    reply(done ? no_content() : problem(done.error()));
}

}  // namespace

void list_sign_ins(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::SignIn& one : app.staff.sign_ins(session_token(request))) {
        list.push_back({{"id", base::id_to_text(one.id.value())},
                        {"began", base::day_text(one.began)},
                        {"ends", base::day_text(one.ends)},
                        {"own", one.own}});
    }
    reply(json_answer(200, {{"sign_ins", std::move(list)}}));
}

void end_sign_in(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<SignInId>(request, "/api/v1/sign-ins/{id}");
    answer(id ? app.staff.end_sign_in(session_token(request), *id) : base::Done(std::unexpect, id.error()), reply);
}

void end_other_sign_ins(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    answer(app.staff.end_other_sign_ins(session_token(request)), reply);
}

void change_password(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_object(request.body, {"old", "new"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    // Whoever finds a browser signed in must not guess the password there; they can't shut out the member elsewhere.
    const std::string device = app.gate.device_token_of(session_token(request), member.name);
    const crm::SignInTry tried{member.name, device, request.client};
    if (const auto wait = app.gate.enter(tried)) {
        reply(come_later("too many tries; wait before the next one", *wait));
        return;
    }
    const base::Done done = app.staff.change_password(session_token(request), input->text("old"), input->text("new"));
    if (!done) {
        const bool wrong = done.error().kind == FaultKind::unauthorised;
        const bool weak = done.error().kind == FaultKind::invalid;
        reply(problem(done.error(), wrong ? "wrong_password" : weak ? "weak_password" : std::string_view()));
        return;
    }
    app.gate.succeeded(tried);
    reply(no_content());
}

}  // namespace wordkeep::api
