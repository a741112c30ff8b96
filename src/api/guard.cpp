#include "api/guard.hpp"

#include <algorithm>
#include <expected>
#include <memory>
#include <utility>

#include "api/answers.hpp"
#include "base/team_limits.hpp"
#include "crm/api_key_text.hpp"

namespace wordkeep::api {

namespace {

using http::Header;
using http::Method;

constexpr std::string_view session_cookie_name = "wordkeep_session";
constexpr std::string_view device_cookie_name = "wordkeep_device";

bool is_unsafe(Method method) {
    return method != Method::get && method != Method::head && method != Method::options;
}

std::string_view host_of(std::string_view origin) {
    const std::size_t scheme = origin.find("://");
    return scheme == std::string_view::npos ? origin : origin.substr(scheme + 3);
}

std::string cookie_of(const http::Request& request, std::string_view name) {
    std::string_view cookies = request.header(Header::cookie);
    while (!cookies.empty()) {
        const std::size_t end = cookies.find(';');
        std::string_view cookie = cookies.substr(0, end);
        cookies = end == std::string_view::npos ? std::string_view() : cookies.substr(end + 1);
        cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
        const std::size_t equals = cookie.find('=');
        if (cookie.substr(0, equals) == name && equals != std::string_view::npos) {
            return std::string(cookie.substr(equals + 1));
        }
    }
    return {};
}

std::string kept_cookie(std::string_view name, std::string_view token, std::chrono::seconds time, bool secure) {
    std::string cookie(name);
    cookie += '=';
    cookie += token;
    cookie += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(time.count());
    return secure ? cookie + "; Secure" : cookie;
}

// The key of the header Authorization. Empty: there is none; what else may stand there is a proxy's.
std::string_view api_key_in(const http::Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = request.header(Header::authorization);
    const bool bearer = value.size() > scheme.size() &&
                        std::ranges::equal(value.substr(0, scheme.size()), scheme,
                                           [](char one, char other) { return (one | ' ') == (other | ' '); });
    const std::string_view token = bearer ? value.substr(scheme.size()) : std::string_view();
    return token.starts_with(crm::api_key_prefix) ? token : std::string_view();
}

using Admitted = std::expected<crm::StaffMember, http::Response>;

Admitted refused(base::FaultKind kind, std::string detail, std::string_view code = {}) {
    return std::unexpected(problem(kind, std::move(detail), code));
}

Admitted admit_member(const App& app, const http::Request& request, crm::Right right) {
    auto member = app.staff.who(session_token(request));
    if (!member) {
        return refused(base::FaultKind::unauthorised, "sign in first");
    }
    if (!member->may(right)) {
        return refused(base::FaultKind::forbidden,
                       "your role doesn't allow this; the owner can change roles in the settings of the team");
    }
    if (!member->second_factor && right != crm::Right::own_account && app.staff.factor_demanded()) {
        return refused(base::FaultKind::forbidden, "the owner demands a second factor: set up yours first",
                       "second_factor_needed");
    }
    return std::move(*member);
}

Admitted admit_key(App& app, std::string_view text, crm::Right right) {
    const auto key = app.api_keys.enter(text);
    if (!key) {
        const base::Fault& fault = key.error().fault;
        const bool unknown = fault.kind == base::FaultKind::unauthorised;
        app.metrics.api_keys_refused.add(unknown ? 1 : 0);
        return std::unexpected(unknown ? problem(fault, "unknown_key") : come_later(fault.message, key.error().wait));
    }
    if (!crm::scopes_for_keys().has(right)) {
        return refused(base::FaultKind::forbidden, "this needs a person who is signed in; no key may do it",
                       "person_needed");
    }
    if (!key->scopes.has(right)) {
        return refused(base::FaultKind::forbidden,
                       "this key has no scope \"" + std::string(crm::right_name(right)) + '"', "missing_scope");
    }
    return crm::StaffMember{
        *base::StaffId::from_stored(key->id.value()), key->name, crm::Role::agent, true, true, key->scopes};
}

// Whether another web site makes the browser of somebody who is signed in do something.
bool comes_from_elsewhere(const App& app, const http::Request& request) {
    return is_unsafe(request.method) && !same_origin(request, app.public_url);
}

http::Response from_elsewhere() {
    return problem(base::FaultKind::forbidden,
                   "this request comes from another web site; if you reach Wordkeep by this address, set "
                   "server.public_url to it");
}

}  // namespace

bool same_origin(const http::Request& request, const std::string& public_url) {
    const std::string_view site = request.header(Header::sec_fetch_site);
    if (site == "same-origin" || site == "none") {
        return true;
    }
    const std::string_view origin = request.header(Header::origin);
    if (!origin.empty()) {
        return origin == public_url || host_of(origin) == request.header(Header::host);
    }
    return site.empty();
}

std::string session_token(const http::Request& request) {
    return cookie_of(request, session_cookie_name);
}

std::string session_cookie(std::string_view token, bool secure) {
    return kept_cookie(session_cookie_name, token, base::limits::session_time_max, secure);
}

std::string ended_session_cookie() {
    return std::string(session_cookie_name) + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
}

std::string device_token(const http::Request& request) {
    return cookie_of(request, device_cookie_name);
}

std::string device_cookie(std::string_view token, bool secure) {
    return kept_cookie(device_cookie_name, token, base::limits::device_cookie_time_max, secure);
}

bool reached_securely(const App& app, const http::Request& request) {
    return request.secure || request.header(Header::x_forwarded_proto) == "https" ||
           app.public_url.starts_with("https://");
}

void on_worker(App& app, http::Reply reply, std::move_only_function<void(http::Reply)> job) {
    // Shared with the job, because a refused job is destroyed and the reply must still be given.
    auto kept = std::make_shared<std::optional<http::Reply>>(std::move(reply));
    const bool taken = app.workers.run([kept, job = std::move(job)]() mutable {
        http::Reply own = std::move(**kept);
        kept->reset();
        job(std::move(own));
    });
    if (!taken && kept->has_value()) {
        (**kept)(problem(base::FaultKind::busy, "too many requests wait; try again in a moment"));
    }
}

http::Handler for_anybody(App& app, http::Handler handler) {
    return [&app, handler = std::move(handler)](http::Request&& request, http::Reply reply) {
        if (comes_from_elsewhere(app, request)) {
            reply(from_elsewhere());
            return;
        }
        on_worker(app, std::move(reply), [request = std::move(request), &handler](http::Reply own) mutable {
            handler(std::move(request), std::move(own));
        });
    };
}

http::Handler for_staff(App& app, crm::Right right, StaffHandler handler) {
    return [&app, right, handler = std::move(handler)](http::Request&& request, http::Reply reply) {
        // No browser sends a key by itself, so it may come from anywhere.
        const bool by_key = !api_key_in(request).empty();
        if (!by_key && comes_from_elsewhere(app, request)) {
            reply(from_elsewhere());
            return;
        }
        on_worker(app, std::move(reply),
                  [&app, right, by_key, request = std::move(request), &handler](http::Reply own) mutable {
                      auto admitted =
                          by_key ? admit_key(app, api_key_in(request), right) : admit_member(app, request, right);
                      if (!admitted) {
                          own(std::move(admitted.error()));
                          return;
                      }
                      handler(std::move(request), std::move(own), *admitted);
                  });
    };
}

}  // namespace wordkeep::api
