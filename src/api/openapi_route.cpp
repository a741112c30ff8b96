// GET /api/v1/openapi.json: what this interface is, for programs. Public: it holds nothing of anybody.
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/openapi.hpp"

namespace wordkeep::api {

void show_openapi(App&, http::Request&&, http::Reply reply) {
    http::Response response;
    response.content_type = "application/json";
    response.static_body = openapi_document();
    reply(std::move(response));
}

}  // namespace wordkeep::api
