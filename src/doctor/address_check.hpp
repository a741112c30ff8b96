// The public address and its certificate: whether Instagram gets here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "doctor/finding.hpp"
#include "outgoing/addresses.hpp"
#include "outgoing/client.hpp"

namespace wordkeep::doctor {

struct AddressFacts {
    std::string public_url;                                 // as configured; empty: nobody said
    std::vector<outgoing::AddressKind> addresses{};         // of its host, as this machine sees it
    std::optional<outgoing::Answer> answer = std::nullopt;  // to GET public_url/healthz; none: not asked
};

// "https://desk.example:8443" -> "desk.example"; brackets of an IPv6 address are taken off.
[[nodiscard]] std::string host_of(std::string_view url);

[[nodiscard]] Finding check_public_address(const AddressFacts& facts);
// The certificate that the public address shows; of an address without https there is none to look at.
[[nodiscard]] Finding check_certificate(const AddressFacts& facts, base::WallTime now);

}  // namespace wordkeep::doctor
