// Asks the running server what Instagram would ask, at server.listen and over the public address.
//
// Nothing is kept of a probe: the handshake's challenge begins with a word by which the server knows it for one, and a
// delivery has no entries.
#pragma once

#include <string>
#include <vector>

#include "base/fleeting.hpp"
#include "doctor/address_check.hpp"
#include "doctor/webhook_check.hpp"

namespace wordkeep::doctor {

struct ProbeTarget {
    std::string listen;      // "127.0.0.1:8080"; a wildcard address means this machine
    bool tls = false;        // Wordkeep's own
    std::string public_url;  // without a slash at the end; empty: none
    const base::FleetingText& verify_token;
    const std::vector<std::string>& app_secrets;
    std::string challenge;  // random letters and digits
};

struct Probed {
    std::optional<outgoing::Answer> health;  // none: the port isn't known
    AddressFacts address;
    HandshakeFacts handshake;
    DeliveryFacts deliveries;
};

// Blocks for some ten seconds for each address that doesn't answer.
[[nodiscard]] Probed probe(const ProbeTarget& target);

// Where to reach a server of this machine: "0.0.0.0:80" -> "127.0.0.1:80"; empty if the port is 0 or missing.
[[nodiscard]] std::string local_address(const std::string& listen);

}  // namespace wordkeep::doctor
