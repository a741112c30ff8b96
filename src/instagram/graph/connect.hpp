// Connecting one Instagram account: who it is, that its messages are to be delivered, and that they will be.
//
// Three calls with a token that a person pasted: GET /me, POST .../subscribed_apps, GET .../subscribed_apps. Afterwards
// nobody needs the token any more; whoever holds it wipes it. What comes back is the business's own account.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "instagram/graph/call.hpp"
#include "instagram/graph/refusal.hpp"

namespace wordkeep::instagram {

struct ConnectedAccount {
    std::string id;                   // what deliveries name: digits
    std::string name;                 // of the account, without @; empty if Instagram told none
    std::vector<std::string> fields;  // what is subscribed, as far as Instagram tells
};

template <class T>
using GraphResult = std::expected<T, GraphRefusal>;

// What has to be ticked in Meta's app dashboard.
[[nodiscard]] std::vector<std::string> fields_to_subscribe();

// Subscribes, and looks whether it took. Doing it twice does no more than once.
[[nodiscard]] GraphResult<ConnectedAccount> connect_account(const GraphTransport& transport, const GraphHosts& hosts,
                                                            const base::FleetingText& token);
// Only looks. Refusal: not_subscribed.
[[nodiscard]] GraphResult<ConnectedAccount> look_at_account(const GraphTransport& transport, const GraphHosts& hosts,
                                                            const base::FleetingText& token);

}  // namespace wordkeep::instagram
