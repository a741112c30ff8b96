#include "cli/graph_transport.hpp"

#include <memory>

#include "outgoing/client.hpp"

namespace wordkeep::cli {

namespace {

constexpr auto patience = std::chrono::seconds(8);

outgoing::Request request_of(const instagram::GraphCall& call, const base::FleetingText& token) {
    outgoing::Request request;
    request.method = call.method == instagram::GraphMethod::post ? outgoing::Method::post : outgoing::Method::get;
    request.url = call.url;
    request.bearer = base::FleetingText(std::string(token.peek()));
    request.body = base::FleetingText(std::string(call.form));
    return request;
}

}  // namespace

instagram::GraphHosts graph_hosts(const Config& config) {
    return config.instagram.graph_url.empty()
               ? instagram::GraphHosts{}
               : instagram::GraphHosts{.instagram = config.instagram.graph_url, .facebook = config.instagram.graph_url};
}

instagram::GraphTransport graph_transport(const instagram::GraphHosts& hosts) {
    const auto client =
        std::make_shared<const outgoing::Client>(std::vector{hosts.instagram, hosts.facebook}, patience);
    return [client](const instagram::GraphCall& call,
                    const base::FleetingText& token) -> base::Result<instagram::GraphAnswer> {
        const auto answer = client->ask(request_of(call, token));
        if (!answer) {
            return std::unexpected(answer.error());
        }
        if (answer->trouble != outgoing::Trouble::none) {
            return base::fault(base::FaultKind::unavailable, "Instagram's API can't be reached");
        }
        return instagram::GraphAnswer{answer->status, answer->body};
    };
}

}  // namespace wordkeep::cli
