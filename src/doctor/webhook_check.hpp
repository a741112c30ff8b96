// The webhook as Instagram meets it: the handshake with the verify token, and deliveries with a signature.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/finding.hpp"
#include "outgoing/client.hpp"

namespace wordkeep::doctor {

// What the handshake brought. None: not tried.
struct HandshakeFacts {
    std::string challenge;                                // what a right answer gives back
    std::optional<outgoing::Answer> here = std::nullopt;  // at server.listen
    std::optional<outgoing::Answer> over_public = std::nullopt;
};

// What an app secret looks like; the secret itself stays where it is.
struct SecretShape {
    std::size_t letters = 0;
    bool hexadecimal = false;
    bool has_space = false;
};
[[nodiscard]] SecretShape shape_of(std::string_view secret);

// Deliveries without entries, so that nothing is kept of them.
struct DeliveryFacts {
    std::optional<outgoing::Answer> forged = std::nullopt;  // signed with a secret that is none of ours
    std::vector<outgoing::Answer> here{};                   // signed with each secret in turn, at server.listen
    std::optional<outgoing::Answer> over_public = std::nullopt;
};

// Whether a server runs at server.listen, judged by any answer it gave.
[[nodiscard]] Finding check_server(const std::string& listen, const std::optional<outgoing::Answer>& health);
[[nodiscard]] Finding check_verify_token(const HandshakeFacts& facts);
[[nodiscard]] Finding check_app_secrets(const std::vector<SecretShape>& secrets);
[[nodiscard]] Finding check_deliveries(const DeliveryFacts& facts);

}  // namespace wordkeep::doctor
