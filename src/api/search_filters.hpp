// What the filters of a query mean here: names of states and mailboxes become what the index knows.
#pragma once

#include <string>
#include <vector>

#include "api/app.hpp"
#include "desk/search/search_index.hpp"
#include "words/search/query.hpp"

namespace wordkeep::api {

struct ResolvedFilters {
    desk::SearchFilters filters;
    std::vector<std::string> unknown;  // as "state:x": nothing can match, and the person should be told why
};

[[nodiscard]] ResolvedFilters resolve_filters(const App& app, const std::vector<words::QueryFilter>& filters);

}  // namespace wordkeep::api
