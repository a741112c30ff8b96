// The public pages for somebody who wants a text erased:
//
//   GET  /erasure        the form
//   POST /erasure        text, challenge, answer: a page with a code, or the form again and why
//   GET  /erasure/CODE   what came of it; or, for a code that Instagram was given, that nothing was kept
#include <cstdint>

#include "api/answers.hpp"
#include "api/documents.hpp"
#include "api/handlers.hpp"
#include "base/limits.hpp"
#include "crm/deletion_receipt.hpp"
#include "crm/erasure_code.hpp"
#include "crm/erasure_page.hpp"
#include "http/router.hpp"
#include "instagram/json_text.hpp"

namespace wordkeep::api {

namespace {

using crm::Admission;
using crm::FormTrouble;

constexpr std::string_view form_content_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";
constexpr std::size_t signs_max = 64;

http::Response private_page(std::uint16_t status, std::string html, std::string_view content_policy) {
    http::Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body = std::move(html);
    response.headers.emplace_back("Content-Security-Policy", std::string(content_policy));
    response.headers.emplace_back("Cache-Control", "no-store");
    // Without a referrer, browsers without Sec-Fetch-Site would send the form as if it came from nowhere.
    response.headers.emplace_back("Referrer-Policy", "same-origin");
    return response;
}

std::uint16_t status_of(FormTrouble trouble) {
    switch (trouble) {
        case FormTrouble::none: return 200;
        case FormTrouble::too_soon:
        case FormTrouble::busy: return 429;
        case FormTrouble::stale: return 409;
        case FormTrouble::empty: return 400;
        case FormTrouble::too_long: return 413;
        case FormTrouble::full:
        case FormTrouble::failed: return 503;
    }
    return 200;
}

FormTrouble trouble_of(const base::Fault& fault) {
    switch (fault.kind) {
        case base::FaultKind::invalid: return FormTrouble::empty;
        case base::FaultKind::too_large: return FormTrouble::too_long;
        case base::FaultKind::busy: return FormTrouble::full;
        default: return FormTrouble::failed;
    }
}

FormTrouble trouble_of(Admission admission) {
    switch (admission) {
        case Admission::open: return FormTrouble::none;
        case Admission::too_soon: return FormTrouble::too_soon;
        case Admission::busy: return FormTrouble::busy;
        case Admission::stale: return FormTrouble::stale;
    }
    return FormTrouble::stale;
}

struct Sent {
    base::FleetingText text;
    std::string challenge;
    std::string answer;
};

base::FleetingText text_of(std::string_view form) {
    std::string typed = http::form_value(form, "text").value_or("");
    std::erase(typed, '\r');  // browsers send both for a line's end
    const base::FleetingText raw(std::move(typed));
    return instagram::repair_utf8(raw.peek());
}

Sent sent_in(std::string_view form) {
    return {text_of(form), http::form_value(form, "challenge").value_or(""),
            http::form_value(form, "answer").value_or("")};
}

// A challenge that only has to wait keeps its age; any other is replaced.
http::Response form_again(App& app, const Sent& sent, FormTrouble trouble, std::chrono::seconds wait,
                          crm::Language language) {
    const bool keeps = trouble == FormTrouble::too_soon || trouble == FormTrouble::busy;
    const std::string challenge =
        keeps ? sent.challenge : app.erasure_gate.new_challenge(app.erasure_requests.open_requests());
    auto response = private_page(
        status_of(trouble),
        crm::erasure_form_page(
            app.policy,
            {.challenge = challenge, .trouble = trouble, .wait_seconds = wait.count(), .text = sent.text.peek()},
            language),
        form_content_policy);
    if (wait.count() > 0) {
        response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    }
    return response;
}

// What can be told before a place is taken, so that a mistake doesn't cost the challenge.
FormTrouble first_look(const App& app, const Sent& sent) {
    if (sent.text.peek().find_first_not_of(" \t\n") == std::string_view::npos) {
        return FormTrouble::empty;
    }
    if (sent.text.size() > base::limits::erasure_text_bytes_max) {
        return FormTrouble::too_long;
    }
    return app.erasure_requests.open_requests() >= base::limits::erasure_requests_open_max ? FormTrouble::full
                                                                                           : FormTrouble::none;
}

}  // namespace

void show_erasure_form(App& app, http::Request&& request, http::Reply reply) {
    const std::string challenge = app.erasure_gate.new_challenge(app.erasure_requests.open_requests());
    reply(private_page(200, crm::erasure_form_page(app.policy, {.challenge = challenge}, language_of(request)),
                       form_content_policy));
}

void take_erasure_form(App& app, http::Request&& request, http::Reply reply) {
    const crm::Language language = language_of(request);
    const Sent sent = sent_in(request.body);
    if (const FormTrouble trouble = first_look(app, sent); trouble != FormTrouble::none) {
        reply(form_again(app, sent, trouble, {}, language));
        return;
    }
    const crm::Verdict verdict = app.erasure_gate.admit(sent.challenge, sent.answer);
    if (verdict.admission != Admission::open) {
        reply(form_again(app, sent, trouble_of(verdict.admission), verdict.wait, language));
        return;
    }
    const auto code = app.erasure_requests.ask(sent.text.peek());
    reply(code ? private_page(200, crm::erasure_asked_page(app.policy, *code, language), document_content_policy)
               : form_again(app, sent, trouble_of(code.error()), {}, language));
}

void show_erasure_state(App& app, http::Request&& request, http::Reply reply) {
    const crm::Language language = language_of(request);
    const std::string_view typed = http::path_parameter("/erasure/{code}", request.path, "code");
    // In the page only as plain signs, whatever was typed.
    const std::string code = crm::in_groups(crm::read_signs(typed, signs_max).value_or("0"));
    if (crm::is_deletion_receipt(app.keys, typed)) {
        reply(private_page(200, crm::deletion_receipt_page(app.policy, code, language), document_content_policy));
        return;
    }
    const auto state = app.erasure_requests.state_of(typed);
    if (!state) {
        reply(problem(state.error()));
        return;
    }
    const bool known = state->progress != crm::ErasureProgressOfCode::unknown;
    reply(private_page(known ? 200 : 404, crm::erasure_state_page(app.policy, code, *state, language),
                       document_content_policy));
}

}  // namespace wordkeep::api
