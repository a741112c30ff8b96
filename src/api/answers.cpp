#include "api/answers.hpp"

#include <cstdint>

#include "base/limits.hpp"

namespace wordkeep::api {

using base::FaultKind;

std::uint16_t status_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::invalid: return 400;
        case FaultKind::unauthorised: return 401;
        case FaultKind::forbidden: return 403;
        case FaultKind::not_found: return 404;
        case FaultKind::conflict: return 409;
        case FaultKind::stale: return 412;
        case FaultKind::too_large: return 413;
        case FaultKind::too_many: return 429;
        case FaultKind::busy:
        case FaultKind::unavailable: return 503;
        case FaultKind::corrupt:
        case FaultKind::internal: return 500;
    }
    return 500;
}

std::string_view code_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::invalid: return "invalid";
        case FaultKind::unauthorised: return "unauthorised";
        case FaultKind::forbidden: return "forbidden";
        case FaultKind::not_found: return "not_found";
        case FaultKind::conflict: return "conflict";
        case FaultKind::stale: return "stale";
        case FaultKind::too_large: return "too_large";
        case FaultKind::too_many: return "too_many";
        case FaultKind::busy: return "busy";
        case FaultKind::unavailable: return "unavailable";
        case FaultKind::corrupt: return "corrupt";
        case FaultKind::internal: return "internal";
    }
    return "internal";
}

namespace {

std::string_view title_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::invalid: return "The request is not right";
        case FaultKind::unauthorised: return "Not signed in";
        case FaultKind::forbidden: return "Not allowed";
        case FaultKind::not_found: return "Not found";
        case FaultKind::conflict: return "Somebody was faster";
        case FaultKind::stale: return "Changed since you looked";
        case FaultKind::too_large: return "Too large";
        case FaultKind::too_many: return "Too many tries";
        case FaultKind::busy: return "Busy";
        case FaultKind::unavailable: return "The store cannot be written now";
        case FaultKind::corrupt: return "Stored data is damaged";
        case FaultKind::internal: return "Something failed";
    }
    return "Something failed";
}

}  // namespace

http::Response json_answer(std::uint16_t status, const Json& body) {
    http::Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

http::Response file_answer(std::string_view type, std::string_view name, std::string body) {
    http::Response response;
    response.content_type = type;
    response.body = std::move(body);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
    return response;
}

http::Response versioned_answer(std::uint16_t status, const Json& body, std::string_view version) {
    http::Response response = json_answer(status, body);
    response.headers.emplace_back("ETag", '"' + std::string(version) + '"');
    return response;
}

http::Response text_answer(std::uint16_t status, std::string text) {
    http::Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

http::Response no_content() {
    http::Response response;
    response.status = 204;
    return response;
}

namespace {

http::Response problem_answer(Json body) {
    http::Response response = json_answer(body.at("status").get<std::uint16_t>(), body);
    response.content_type = "application/problem+json";
    return response;
}

Json problem_body(const base::Fault& fault, std::string_view code) {
    return {{"type", "about:blank"},
            {"title", title_of(fault.kind)},
            {"status", status_of(fault.kind)},
            {"detail", fault.message},
            {"code", code.empty() ? code_of(fault.kind) : code}};
}

}  // namespace

http::Response problem(const base::Fault& fault, std::string_view code) {
    http::Response response = problem_answer(problem_body(fault, code));
    if (fault.kind == FaultKind::busy || fault.kind == FaultKind::unavailable || fault.kind == FaultKind::too_many) {
        response.headers.emplace_back("Retry-After", std::to_string(base::limits::retry_after_seconds));
    }
    return response;
}

http::Response problem(FaultKind kind, std::string detail, std::string_view code) {
    return problem(base::Fault{kind, std::move(detail)}, code);
}

http::Response come_later(std::string detail, std::chrono::seconds wait) {
    http::Response response = problem_answer(problem_body({FaultKind::too_many, std::move(detail)}, {}));
    response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

http::Response conflict(const base::Fault& fault, Json current, Json changed_by) {
    Json body = problem_body(fault, {});
    body["current"] = std::move(current);
    if (!changed_by.is_null()) {
        body["changed_by"] = std::move(changed_by);
    }
    return problem_answer(std::move(body));
}

http::Response version_needed(const base::Fault& fault) {
    constexpr std::uint16_t precondition_required = 428;
    Json body = problem_body(fault, "version_needed");
    body["title"] = "Say which version you saw";
    body["status"] = precondition_required;
    return problem_answer(std::move(body));
}

}  // namespace wordkeep::api
