#include "doctor/probe.hpp"

#include <array>
#include <cstdint>

#include "base/hex.hpp"
#include "instagram/handshake.hpp"
#include "instagram/keyed_mac.hpp"

namespace wordkeep::doctor {

namespace {

using outgoing::Answer;
using outgoing::Client;
using outgoing::Request;

constexpr std::string_view webhook = "/webhooks/instagram";
constexpr std::string_view empty_delivery = R"({"object":"instagram","entry":[]})";

std::string hex(const instagram::Mac& mac) {
    std::string text;
    base::append_hex(text, mac);
    return text;
}

// Everything goes into the query as it is, but what has a meaning there.
std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<std::uint8_t>(letter);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                           (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_' || byte == '.';
        if (plain) {
            out += letter;
        } else {
            out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return out;
}

// The two ways to the server, and what is asked on them.
class Ways {
public:
    explicit Ways(const ProbeTarget& target)
        : target_(target),
          local_(local_address(target.listen)),
          local_origin_((target.tls ? "https://" : "http://") + local_),
          public_origin_(outgoing::origin_of(target.public_url)),
          client_({local_origin_, public_origin_}) {}

    [[nodiscard]] bool knows_local() const { return !local_.empty(); }
    [[nodiscard]] Answer here(std::string_view path) const { return get(local_origin_, path, false); }
    [[nodiscard]] Answer over_public(std::string_view path) const { return get(target_.public_url, path, true); }
    [[nodiscard]] Answer deliver_here(std::string_view secret) const { return deliver(local_origin_, secret, false); }
    [[nodiscard]] Answer deliver_over_public(std::string_view secret) const {
        return deliver(target_.public_url, secret, true);
    }

private:
    [[nodiscard]] Answer ask(const Request& request) const {
        auto answer = client_.ask(request);
        if (answer) {
            return std::move(*answer);
        }
        Answer none;
        none.trouble = outgoing::Trouble::broken;
        return none;
    }
    [[nodiscard]] Answer get(const std::string& base, std::string_view path, bool check_certificate) const {
        Request request;
        request.url = base + std::string(path);
        request.check_certificate = check_certificate;
        return ask(request);
    }
    [[nodiscard]] Answer deliver(const std::string& base, std::string_view secret, bool check_certificate) const {
        Request request;
        request.method = outgoing::Method::post;
        request.url = base + std::string(webhook);
        request.check_certificate = check_certificate;
        request.headers = {{"Content-Type", "application/json"},
                           {"X-Hub-Signature-256", "sha256=" + hex(instagram::KeyedMac(secret).of(empty_delivery))}};
        request.body = base::FleetingText(std::string(empty_delivery));
        return ask(request);
    }

    const ProbeTarget& target_;
    std::string local_;
    std::string local_origin_;
    std::string public_origin_;
    Client client_;
};

std::string handshake_path(const ProbeTarget& target, const std::string& challenge) {
    return std::string(webhook) + "?hub.mode=subscribe&hub.challenge=" + challenge +
           "&hub.verify_token=" + escaped(target.verify_token.peek());
}

bool answers(const Answer& answer) {
    return answer.trouble == outgoing::Trouble::none && answer.status == 200;
}

void probe_here(const Ways& ways, const ProbeTarget& target, Probed& probed) {
    probed.health = ways.here("/healthz");
    if (!answers(*probed.health)) {
        return;
    }
    probed.handshake.here = ways.here(handshake_path(target, probed.handshake.challenge));
    probed.deliveries.forged = ways.deliver_here("no secret of this installation " + target.challenge);
    for (const std::string& secret : target.app_secrets) {
        if (!secret.empty()) {
            probed.deliveries.here.push_back(ways.deliver_here(secret));
        }
    }
}

void probe_public(const Ways& ways, const ProbeTarget& target, Probed& probed) {
    probed.address.addresses = outgoing::addresses_of(host_of(target.public_url));
    if (probed.address.addresses.empty()) {
        return;
    }
    probed.address.answer = ways.over_public("/healthz");
    if (answers(*probed.address.answer)) {
        probed.handshake.over_public = ways.over_public(handshake_path(target, probed.handshake.challenge));
        if (!target.app_secrets.empty() && !target.app_secrets.front().empty()) {
            probed.deliveries.over_public = ways.deliver_over_public(target.app_secrets.front());
        }
    }
}

}  // namespace

std::string local_address(const std::string& listen) {
    const std::size_t colon = listen.rfind(':');
    if (colon == std::string::npos || colon + 1 == listen.size() || listen.substr(colon + 1) == "0") {
        return {};
    }
    const std::string host = listen.substr(0, colon);
    const std::string port = listen.substr(colon);
    return (host.empty() || host == "0.0.0.0" ? "127.0.0.1" : host == "[::]" ? "[::1]" : host) + port;
}

Probed probe(const ProbeTarget& target) {
    Probed probed;
    probed.address.public_url = target.public_url;
    probed.handshake.challenge = std::string(instagram::probe_challenge_prefix) + target.challenge;
    const Ways ways(target);
    if (ways.knows_local()) {
        probe_here(ways, target, probed);
    }
    if (target.public_url.starts_with("https://")) {
        probe_public(ways, target, probed);
    }
    return probed;
}

}  // namespace wordkeep::doctor
