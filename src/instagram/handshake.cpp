#include "instagram/handshake.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "base/fleeting.hpp"
#include "base/limits.hpp"
#include "instagram/form.hpp"

namespace wordkeep::instagram {

namespace {

// What is echoed could otherwise be markup or a header line.
bool is_harmless(std::string_view challenge) {
    return !challenge.empty() && challenge.size() <= base::limits::challenge_bytes_max &&
           std::ranges::all_of(challenge, [](char character) {
               return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
                      (character >= 'A' && character <= 'Z') || character == '_' || character == '-';
           });
}

}  // namespace

base::Result<std::string> answer_handshake(std::string_view query, std::string_view verify_token) {
    base::check(!verify_token.empty(), "the verify token is not empty");
    const auto mode = form_value(query, "hub.mode");
    const auto token = form_value(query, "hub.verify_token");
    auto challenge = form_value(query, "hub.challenge");
    if (!mode || !token || !challenge || *mode != "subscribe") {
        return base::fault(base::FaultKind::invalid,
                           "this address expects hub.mode=subscribe, hub.verify_token and hub.challenge");
    }
    if (!base::equal_in_constant_time(*token, verify_token)) {
        return base::fault(base::FaultKind::forbidden,
                           "the verify token is not the one of this installation (instagram.verify_token)");
    }
    if (!is_harmless(*challenge)) {
        return base::fault(base::FaultKind::invalid, "hub.challenge may hold letters, digits, _ and - only");
    }
    return std::move(*challenge);
}

}  // namespace wordkeep::instagram
