// One call of Instagram's Graph API, as what goes out and what comes back. Who carries it is injected: this room opens
// no connection.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/fleeting.hpp"
#include "base/result.hpp"

namespace wordkeep::instagram {

enum class GraphMethod : std::uint8_t { get, post };

struct GraphCall {
    GraphMethod method = GraphMethod::get;
    std::string url;     // never holds the token
    std::string form{};  // of a POST
};

struct GraphAnswer {
    int status = 0;
    std::string body{};
};

// Sends the token in the header Authorization. Fault: unavailable, if no answer came. Blocks for some seconds at most.
using GraphTransport = std::function<base::Result<GraphAnswer>(const GraphCall&, const base::FleetingText& token)>;

// Where the API is. Another place than these is for tests.
struct GraphHosts {
    std::string instagram = "https://graph.instagram.com";  // tokens of the Instagram login
    std::string facebook = "https://graph.facebook.com";    // tokens of a Facebook Page ("EAA...")
};

}  // namespace wordkeep::instagram
