#include "api/guard.hpp"

#include <memory>
#include <utility>

#include "api/answers.hpp"
#include "base/team_limits.hpp"

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
        if (is_unsafe(request.method) && !same_origin(request, app.public_url)) {
            reply(from_elsewhere());
            return;
        }
        on_worker(app, std::move(reply), [request = std::move(request), &handler](http::Reply own) mutable {
            handler(std::move(request), std::move(own));
        });
    };
}

http::Handler for_staff(App& app, crm::Right right, StaffHandler handler) {
    return for_anybody(app, [&app, right, handler = std::move(handler)](http::Request&& request, http::Reply reply) {
        const auto member = app.staff.who(session_token(request));
        if (!member) {
            reply(problem(base::FaultKind::unauthorised, "sign in first"));
            return;
        }
        if (!crm::may(member->role, right)) {
            reply(problem(base::FaultKind::forbidden,
                          "your role doesn't allow this; the owner can change roles in the settings of the team"));
            return;
        }
        if (!member->second_factor && right != crm::Right::own_account && app.staff.factor_demanded()) {
            reply(problem(base::FaultKind::forbidden, "the owner demands a second factor: set up yours first",
                          "second_factor_needed"));
            return;
        }
        handler(std::move(request), std::move(reply), *member);
    });
}

}  // namespace wordkeep::api
