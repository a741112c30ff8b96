// Carries calls of Instagram's Graph API: the one way by which this program reaches Instagram by itself.
#pragma once

#include "cli/config.hpp"
#include "instagram/graph/call.hpp"

namespace wordkeep::cli {

// Instagram's own hosts, or the played ones that instagram.graph_url names.
[[nodiscard]] instagram::GraphHosts graph_hosts(const Config& config);
// Asks those hosts and nobody else.
[[nodiscard]] instagram::GraphTransport graph_transport(const instagram::GraphHosts& hosts);

}  // namespace wordkeep::cli
