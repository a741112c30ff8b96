// Path and method to handler. The route table in api/routes.cpp is the index of the whole server.
//
// The most specific pattern decides: a literal one before one with {names}, that before the longest "/...*". Where it
// knows the path but not the method, the answer is 405; a less specific pattern isn't asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/limits.hpp"
#include "http/exchange.hpp"

namespace wordkeep::http {

struct Route {
    Method method;
    std::string_view pattern;  // literal; "/api/v1/inquiries/{id}": a {name} matches one segment; "/static/*" the rest
    Handler handler;
    std::size_t body_bytes_max = base::limits::request_body_bytes_max;
};

// Immutable once made; thread-safe. Two routes of one method and pattern are a bug (check).
class Router {
public:
    explicit Router(std::vector<Route> routes);
    Router(Router&&) noexcept = default;
    Router& operator=(Router&&) = delete;
    Router(const Router&) = delete;  // its tables point into its routes
    Router& operator=(const Router&) = delete;
    ~Router() = default;

    // What the session asks as soon as the header is there: the bound for the body.
    [[nodiscard]] std::size_t body_bytes_max(Method method, std::string_view path) const;
    // Calls the handler, or answers 404, or 405 with Allow. HEAD falls back to GET (the session drops the body).
    void dispatch(Request&& request, Reply reply) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

private:
    // All routes of one pattern.
    struct Place {
        std::string_view pattern;
        std::vector<const Route*> routes;
    };
    [[nodiscard]] const Place* place_of(std::string_view path) const;

    std::vector<Route> routes_;
    std::unordered_map<std::string_view, Place> literal_;
    std::vector<Place> named_;     // in the table's order
    std::vector<Place> wildcard_;  // longest first
};

// The text a {name} of the pattern matched in path ("*": what the wildcard matched); empty if there is none. Valid as
// long as path.
[[nodiscard]] std::string_view path_parameter(std::string_view pattern, std::string_view path, std::string_view name);

// Decoding of query strings and application/x-www-form-urlencoded bodies. First value of a name; none if missing or
// malformed percent-encoding.
[[nodiscard]] std::optional<std::string> form_value(std::string_view encoded, std::string_view name);

}  // namespace wordkeep::http
