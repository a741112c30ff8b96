#include "instagram/play/target.hpp"

#include <arpa/inet.h>

#include <charconv>
#include <cstdint>

namespace wordkeep::instagram::play {

base::Result<Target> loopback_target(const std::string& url) {
    constexpr std::string_view scheme = "http://";
    const auto refused = [] {
        return base::fault(
            base::FaultKind::invalid,
            "the url must read http://127.0.0.1:PORT/webhooks/instagram: this is a load generator, and it "
            "sends to this machine only");
    };
    if (!url.starts_with(scheme)) {
        return refused();
    }
    const std::size_t slash = std::min(url.find('/', scheme.size()), url.size());
    Target target;
    target.host = url.substr(scheme.size(), slash - scheme.size());
    target.path = slash < url.size() ? url.substr(slash) : "/webhooks/instagram";
    const std::size_t colon = target.host.find(':');
    std::string name = target.host.substr(0, colon);
    std::uint16_t port = 80;
    if (colon != std::string::npos) {
        const char* end = target.host.data() + target.host.size();
        const auto [stop, error] = std::from_chars(target.host.data() + colon + 1, end, port);
        if (error != std::errc{} || stop != end) {
            return refused();
        }
    }
    if (name == "localhost") {
        name = "127.0.0.1";
    }
    target.address.sin_family = AF_INET;
    target.address.sin_port = htons(port);
    const bool numeric = inet_pton(AF_INET, name.c_str(), &target.address.sin_addr) == 1;
    if (!numeric || (ntohl(target.address.sin_addr.s_addr) >> 24U) != 127) {
        return refused();
    }
    return target;
}

}  // namespace wordkeep::instagram::play
