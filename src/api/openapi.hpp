// The OpenAPI 3.1 document of the whole server, merged from src/api/openapi/ when it is built (tools/openapi.py).
#pragma once

#include <string_view>

namespace wordkeep::api {

[[nodiscard]] std::string_view openapi_document();

}  // namespace wordkeep::api
