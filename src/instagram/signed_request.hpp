// The deauthorize and data deletion callbacks: a form field signed_request=<signature>.<JSON>, both base64url.
//
// user_id is the app-scoped id of somebody who logged in to the app, a member of the business; people who wrote to the
// account have no such id here. So there is nothing of theirs to look up: the caller learns that the request is real.
// issued_at and expires are not looked at: to ask for deletion twice does no harm.
#pragma once

#include <string_view>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "instagram/verified.hpp"

namespace wordkeep::instagram {

struct SignedRequest {
    base::FleetingText user_id;  // digits; never empty
};

// form: the body of the POST, application/x-www-form-urlencoded, as received.
// Fault: invalid, whatever is wrong: no such field, not signed with one of our secrets, an algorithm other than
// HMAC-SHA256, no user_id. Thread-safe.
[[nodiscard]] base::Result<SignedRequest> read_signed_request_form(std::string_view form,
                                                                   const SignatureVerifier& signatures);

// value: the decoded value of that field; both parts with or without '=' at the end. The same fault.
[[nodiscard]] base::Result<SignedRequest> read_signed_request(std::string_view value,
                                                              const SignatureVerifier& signatures);

}  // namespace wordkeep::instagram
