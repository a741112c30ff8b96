// The route table: the index of the whole server.
#pragma once

#include <vector>

#include "api/app.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

[[nodiscard]] std::vector<http::Route> routes(App& app);

}  // namespace wordkeep::api
