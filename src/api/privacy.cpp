// /privacy, /privacy/stored and /privacy/limits: what people are told, in their language.
#include "api/answers.hpp"
#include "api/documents.hpp"
#include "api/handlers.hpp"
#include "crm/policy.hpp"
#include "crm/stored_page.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

crm::Language language_of(const http::Request& request) {
    const std::string wanted = http::form_value(request.query, "lang").value_or("");
    return crm::choose_language(wanted, request.header(http::Header::accept_language));
}

http::Response public_page(std::string html) {
    http::Response response;
    response.content_type = "text/html; charset=utf-8";
    response.body = std::move(html);
    response.headers.emplace_back("Content-Security-Policy", std::string(document_content_policy));
    response.headers.emplace_back("Cache-Control", "public, max-age=300");
    response.headers.emplace_back("Vary", "Accept-Language");
    return response;
}

void show_policy(App& app, http::Request&& request, http::Reply reply) {
    reply(public_page(crm::policy_page(app.policy, language_of(request))));
}

void show_stored(App& app, http::Request&& request, http::Reply reply) {
    std::vector<keep::ColumnName> columns;
    const base::Done read = app.store.read([&](keep::Connection& connection) -> base::Done {
        auto live = keep::live_columns(connection);
        if (!live) {
            return std::unexpected(live.error());
        }
        columns = std::move(*live);
        return {};
    });
    reply(read ? public_page(crm::stored_page(columns, language_of(request))) : problem(read.error()));
}

void show_limits(App&, http::Request&& request, http::Reply reply) {
    reply(public_page(crm::limits_page(language_of(request))));
}

}  // namespace wordkeep::api
