// What the filters of a query mean here: names of states, mailboxes, topics and colleagues become what the index
// knows.
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

// me: who asks.
[[nodiscard]] ResolvedFilters resolve_filters(const App& app, const std::vector<words::QueryFilter>& filters,
                                              base::StaffId me);
// Inquiries that pass a filter of the desk, and no others; or, excluded, only others.
void add_desk_filter(const App& app, const desk::Filter& filter, bool excluded, desk::SearchFilters& filters);

}  // namespace wordkeep::api
