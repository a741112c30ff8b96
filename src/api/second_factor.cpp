// The second factor: a code of an authenticator app beside the password.
//
//   GET    /api/v1/second-factor                  {"on", "demanded", "recovery_codes_left"}
//   POST   /api/v1/second-factor                  {"password"}: 201 {"secret"}, base32, for the app; 401
//                                                 wrong_password; 409 if there is one
//   PUT    /api/v1/second-factor                  {"code"}: the app has the secret, so it counts from now on; 200
//                                                 {"recovery_codes": [...]}, shown once; 401 wrong_code
//   POST   /api/v1/second-factor/recovery-codes   {"code"}: new ones in the place of the old; 200, as above
//   POST   /api/v1/second-factor/off              {"code"}: 204; 409 while it is demanded of all
//   PUT    /api/v1/second-factor/demand           {"demanded": bool}: of everybody; 204; 409 without one of one's own
//   DELETE /api/v1/staff/{id}/second-factor       of somebody who lost it; ends their sign-ins; 204
// The last two need the right to manage the team. A recovery code is good wherever a code is. Tries are few: 429.
#include <functional>
#include <string>
#include <vector>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

// What is done with a code; the answer to a right one.
using WithCode = std::function<base::Result<http::Response>(const std::string& code)>;

http::Response refused(const base::Fault& fault) {
    return problem(fault, fault.kind == FaultKind::unauthorised ? "wrong_code" : std::string_view());
}

// Reads {"code"} and lets it through the gate, where a right one doesn't count.
void with_code(App& app, http::Request& request, http::Reply& reply, const crm::StaffMember& member,
               const WithCode& act) {
    const auto input = read_object(request.body, {"code"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const std::string device = app.gate.device_token_of(session_token(request), member.name);
    const crm::SignInTry tried{member.name, device, request.client};
    if (const auto wait = app.gate.enter_code(tried)) {
        reply(come_later("too many codes; wait before the next one", *wait));
        return;
    }
    auto done = act(input->text("code"));
    if (!done) {
        reply(refused(done.error()));
        return;
    }
    app.gate.code_succeeded(tried);
    reply(std::move(*done));
}

base::Result<http::Response> codes_answer(const base::Result<std::vector<std::string>>& codes) {
    if (!codes) {
        return std::unexpected(codes.error());
    }
    return json_answer(200, {{"recovery_codes", *codes}});
}

}  // namespace

void show_second_factor(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    const auto left = app.staff.recovery_codes_left(member.id);
    reply(left ? json_answer(200, {{"on", member.second_factor},
                                   {"demanded", app.staff.factor_demanded()},
                                   {"recovery_codes_left", *left}})
               : problem(left.error()));
}

void begin_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_object(request.body, {"password"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    if (member.second_factor) {
        reply(problem(FaultKind::conflict, "there is a second factor already; turn it off first"));
        return;
    }
    const std::string device = app.gate.device_token_of(session_token(request), member.name);
    const crm::SignInTry tried{member.name, device, request.client};
    if (const auto wait = app.gate.enter(tried)) {
        reply(come_later("too many tries; wait before the next one", *wait));
        return;
    }
    if (!app.staff.password_is(member.id, input->text("password"))) {
        reply(problem(FaultKind::unauthorised, "the password is wrong", "wrong_password"));
        return;
    }
    app.gate.succeeded(tried);
    auto secret = app.factors.begin(member.id);
    reply(secret ? json_answer(201, {{"secret", *secret}}) : problem(secret.error()));
}

void confirm_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    with_code(app, request, reply, member,
              [&](const std::string& code) { return codes_answer(app.staff.turn_factor_on(member.id, code)); });
}

void renew_recovery_codes(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    with_code(app, request, reply, member,
              [&](const std::string& code) { return codes_answer(app.staff.renew_recovery_codes(member.id, code)); });
}

void turn_second_factor_off(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    with_code(app, request, reply, member, [&](const std::string& code) -> base::Result<http::Response> {
        const base::Done done = app.staff.turn_factor_off(member.id, code);
        return done ? base::Result<http::Response>(no_content()) : std::unexpected(done.error());
    });
}

void demand_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = Input::read(request.body, {"demanded"});
    const auto demanded = input ? input->flag("demanded", false) : base::Result<bool>(std::unexpected(input.error()));
    if (!demanded || !input->has("demanded")) {
        reply(demanded ? problem(FaultKind::invalid, "the member \"demanded\" must be true or false")
                       : problem(demanded.error()));
        return;
    }
    if (*demanded && !member.second_factor) {
        reply(problem(FaultKind::conflict, "set up your own second factor before you demand it of all"));
        return;
    }
    const base::Done done = app.staff.demand_factor(member.id, *demanded);
    reply(done ? no_content() : problem(done.error()));
}

void reset_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& own) {
    const auto id = path_id<base::StaffId>(request, "/api/v1/staff/{id}/second-factor");
    const base::Done done = id ? app.staff.reset_factor(own.id, *id) : base::Done(std::unexpect, id.error());
    reply(done ? no_content() : problem(done.error()));
}

}  // namespace wordkeep::api
