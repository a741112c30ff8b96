#include "http/router.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "http/problem.hpp"
#include "http/target.hpp"

namespace wordkeep::http {

namespace {

std::string_view method_name(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::options: return "OPTIONS";
        case Method::other: return "";
    }
    return "";
}

// Takes the first segment off: "/a/b" gives "a" and leaves "/b".
std::string_view take_segment(std::string_view& path) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

bool is_name(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

// pattern: literal segments and {names}.
bool matches(std::string_view pattern, std::string_view path) {
    while (pattern.starts_with('/') && path.starts_with('/')) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view found = take_segment(path);
        if (is_name(wanted) ? found.empty() : wanted != found) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

const Route* route_for(const std::vector<const Route*>& routes, Method method) {
    const auto with = [&routes](Method wanted) {
        const auto found = std::ranges::find(routes, wanted, &Route::method);
        return found == routes.end() ? nullptr : *found;
    };
    const Route* route = with(method);
    return route == nullptr && method == Method::head ? with(Method::get) : route;
}

Response method_not_allowed(const std::vector<const Route*>& routes) {
    std::string allowed;
    for (const Route* route : routes) {
        allowed += allowed.empty() ? "" : ", ";
        allowed += method_name(route->method);
        if (route->method == Method::get && std::ranges::find(routes, Method::head, &Route::method) == routes.end()) {
            allowed += ", HEAD";
        }
    }
    Response response = problem_response(405);
    response.headers.emplace_back("Allow", std::move(allowed));
    return response;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
    const auto add_to = [](std::vector<Place>& places, const Route& route) {
        auto place = std::ranges::find(places, route.pattern, &Place::pattern);
        if (place == places.end()) {
            place = places.insert(places.end(), Place{route.pattern, {}});
        }
        base::check(std::ranges::find(place->routes, route.method, &Route::method) == place->routes.end(),
                    "a route is in the table once");
        place->routes.push_back(&route);
    };
    std::vector<Place> literal;
    for (const Route& route : routes_) {
        base::check(route.pattern.starts_with('/') && route.handler != nullptr, "a route has a pattern and a handler");
        const bool wildcard = route.pattern.ends_with("/*");
        const bool named = route.pattern.find('{') != std::string_view::npos;
        base::check(!(wildcard && named), "a pattern has names or a wildcard");
        add_to(wildcard ? wildcard_ : named ? named_ : literal, route);
    }
    for (Place& place : literal) {
        literal_.emplace(place.pattern, std::move(place));
    }
    std::ranges::sort(wildcard_, std::ranges::greater(), [](const Place& place) { return place.pattern.size(); });
}

const Router::Place* Router::place_of(std::string_view path) const {
    if (const auto found = literal_.find(path); found != literal_.end()) {
        return &found->second;
    }
    for (const Place& place : named_) {
        if (matches(place.pattern, path)) {
            return &place;
        }
    }
    for (const Place& place : wildcard_) {
        if (path.starts_with(place.pattern.substr(0, place.pattern.size() - 1))) {
            return &place;
        }
    }
    return nullptr;
}

std::size_t Router::body_bytes_max(Method method, std::string_view path) const {
    const Place* const place = place_of(path);
    const Route* const route = place == nullptr ? nullptr : route_for(place->routes, method);
    return route == nullptr ? base::limits::request_body_bytes_max : route->body_bytes_max;
}

void Router::dispatch(Request&& request, Reply reply) const {
    const Place* const place = place_of(request.path);
    if (place == nullptr) {
        reply(problem_response(404));
        return;
    }
    const Route* const route = route_for(place->routes, request.method);
    if (route == nullptr) {
        reply(method_not_allowed(place->routes));
        return;
    }
    route->handler(std::move(request), std::move(reply));
}

std::string_view path_parameter(std::string_view pattern, std::string_view path, std::string_view name) {
    while (pattern.starts_with('/') && path.starts_with('/')) {
        const std::string_view rest = path.substr(1);
        const std::string_view wanted = take_segment(pattern);
        const std::string_view found = take_segment(path);
        if (wanted == "*") {
            return name == "*" ? rest : std::string_view();
        }
        if (is_name(wanted) && wanted.substr(1, wanted.size() - 2) == name) {
            return found;
        }
    }
    return {};
}

std::optional<std::string> form_value(std::string_view encoded, std::string_view name) {
    while (!encoded.empty()) {
        const std::size_t end = std::min(encoded.find('&'), encoded.size());
        const std::string_view pair = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        std::string found;
        if (!percent_decode(pair.substr(0, equals), Plus::space, found) || found != name) {
            continue;
        }
        std::string value;
        const bool sound = percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::space, value);
        return sound ? std::optional(std::move(value)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace wordkeep::http
