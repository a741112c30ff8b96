// What a host name leads to, as this machine sees it: something the internet can reach, or not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::outgoing {

enum class AddressKind : std::uint8_t { open, loopback, private_network };

// text: an IPv4 or IPv6 address. What is no address counts as open.
[[nodiscard]] AddressKind kind_of_address(const std::string& text);
// Asks the system's resolver, for as long as that takes. Empty: there is no such name, or nobody to ask.
[[nodiscard]] std::vector<AddressKind> addresses_of(const std::string& host);

}  // namespace wordkeep::outgoing
