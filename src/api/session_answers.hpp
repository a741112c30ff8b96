// What the page is told of who is signed in, and the cookies that go with it.
#pragma once

#include <cstdint>
#include <optional>

#include "api/answers.hpp"
#include "api/app.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

// {"signed_in": bool, "first_run": bool, "staff"?: member_json, "second_factor_demanded"?: bool}
[[nodiscard]] Json session_json(const App& app, const std::optional<crm::StaffMember>& member);
[[nodiscard]] Json member_json(const crm::StaffMember& member);
// Gives the browser its sign-in and its device token; wipes the token.
void answer_signed_in(App& app, const http::Request& request, std::uint16_t status, crm::SignedIn& signed_in,
                      http::Reply& reply);

}  // namespace wordkeep::api
