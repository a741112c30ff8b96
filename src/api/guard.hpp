// Who may call a handler. routes.cpp wraps every handler of /api/v1 in one of these, so that none forgets.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/app.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

// The browser's word for where a request comes from: false if it names another origin. A request without Origin and
// Sec-Fetch-Site comes from no browser and carries no cookie by itself, so it passes.
[[nodiscard]] bool same_origin(const http::Request& request, const std::string& public_url);

// The sign-in cookie's token; empty if there is none.
[[nodiscard]] std::string session_token(const http::Request& request);
[[nodiscard]] std::string session_cookie(std::string_view token, bool secure);
[[nodiscard]] std::string ended_session_cookie();
// The cookie by which a browser that has signed in before gets through the sign-in gate; it says nothing else.
[[nodiscard]] std::string device_token(const http::Request& request);
[[nodiscard]] std::string device_cookie(std::string_view token, bool secure);
// Whether the page is reached over HTTPS, by our own TLS or a proxy's.
[[nodiscard]] bool reached_securely(const App& app, const http::Request& request);

using StaffHandler = std::function<void(http::Request&&, http::Reply, const crm::StaffMember&)>;

// A sign-in by its cookie, or a program by a key of the API in the header Authorization (crm/api_keys.hpp): then
// scopes count, and StaffMember::scopes tells. 401 without either; 403 without the right, without a second factor that
// is demanded, or for an unsafe method from another origin (but for keys, which no browser sends by itself). The
// handler then runs on a worker thread; 503 if too many wait.
[[nodiscard]] http::Handler for_staff(App& app, crm::Right right, StaffHandler handler);
// No sign-in needed, but an unsafe method must come from our own page. On a worker thread too.
[[nodiscard]] http::Handler for_anybody(App& app, http::Handler handler);

// Runs job on a worker thread, or answers 503.
void on_worker(App& app, http::Reply reply, std::move_only_function<void(http::Reply)> job);

}  // namespace wordkeep::api
