#include "doctor/address_check.hpp"

#include <algorithm>

namespace wordkeep::doctor {

namespace {

using outgoing::AddressKind;
using outgoing::Trouble;

constexpr const char* address = "public_address";
constexpr const char* certificate = "certificate";
constexpr auto renewal_due = std::chrono::days(14);

bool is_about_the_certificate(Trouble trouble) {
    return trouble == Trouble::certificate_untrusted || trouble == Trouble::certificate_expired ||
           trouble == Trouble::certificate_of_another;
}

Finding unreachable(const AddressFacts& facts) {
    const std::string host = host_of(facts.public_url);
    const std::string again = "see that port 443 of " + host + " leads to this machine (router, firewall, proxy)";
    switch (facts.answer->trouble) {
        case Trouble::refused: return wrong(address, "nobody answers at " + facts.public_url, again);
        case Trouble::timed_out: return wrong(address, facts.public_url + " doesn't answer in time", again);
        case Trouble::no_tls:
            return wrong(address, facts.public_url + " answers, but not with TLS",
                         "give the proxy a certificate, or set server.tls_certificate and server.tls_key");
        default:
            return wrong(address, facts.public_url + " breaks the connection off",
                         "look into the log of the proxy in front of Wordkeep");
    }
}

Finding wrong_answer(const AddressFacts& facts) {
    const outgoing::Answer& answer = *facts.answer;
    if (answer.status >= 300 && answer.status < 400) {
        const std::string target = outgoing::origin_of(answer.location);
        return wrong(address,
                     facts.public_url + " redirects" + (target.empty() ? std::string() : " to " + target) +
                         ", and Instagram may not follow",
                     "set server.public_url (and the callback URL in Meta's dashboard) to the address it leads to");
    }
    return wrong(address, facts.public_url + "/healthz is answered " + std::to_string(answer.status),
                 answer.status == 401 || answer.status == 403
                     ? "let the proxy ask for no sign-in of its own at this address"
                     : "let the proxy pass every path of this address to server.listen");
}

}  // namespace

std::string host_of(std::string_view url) {
    const std::string origin = outgoing::origin_of(url);
    const std::size_t begin = origin.find("://");
    std::string host = begin == std::string::npos ? std::string() : origin.substr(begin + 3);
    if (host.starts_with('[')) {
        return host.substr(1, host.find(']') - 1);
    }
    return host.substr(0, host.find(':'));
}

Finding check_public_address(const AddressFacts& facts) {
    if (facts.public_url.empty()) {
        return wrong(address, "server.public_url is not set, so nobody knows under which address Instagram gets here",
                     "set server.public_url to the https address of this installation");
    }
    const std::string host = host_of(facts.public_url);
    if (!facts.public_url.starts_with("https://") || host.empty()) {
        return wrong(address, "server.public_url is no https address, and Instagram delivers to nothing else",
                     "set it to https://YOUR-HOST, with a certificate in the proxy or in server.tls_certificate");
    }
    const bool here = std::ranges::find(facts.addresses, AddressKind::loopback) != facts.addresses.end();
    const bool inside = std::ranges::find(facts.addresses, AddressKind::private_network) != facts.addresses.end();
    if (facts.addresses.empty() || (facts.answer && facts.answer->trouble == Trouble::no_such_host)) {
        return wrong(address, host + " is no name that can be found",
                     "enter an A or AAAA record for it at your name server, or correct server.public_url");
    }
    if (facts.answer && facts.answer->trouble != Trouble::none && !is_about_the_certificate(facts.answer->trouble)) {
        return unreachable(facts);
    }
    if (facts.answer && facts.answer->trouble == Trouble::none && facts.answer->status != 200) {
        return wrong_answer(facts);
    }
    if (here || inside) {
        return doubtful(address,
                        host + " leads to " + (here ? "this machine itself" : "a private network") +
                            " as seen from here, so this can't tell whether the internet reaches it",
                        "open " + facts.public_url + "/healthz from a phone without Wi-Fi; it must say ok");
    }
    return fine(address, facts.public_url + " answers");
}

Finding check_certificate(const AddressFacts& facts, base::WallTime now) {
    if (!facts.public_url.starts_with("https://") || !facts.answer) {
        return doubtful(certificate, "there is none to look at", "set server.public_url to an https address first");
    }
    const std::string host = host_of(facts.public_url);
    switch (facts.answer->trouble) {
        case Trouble::certificate_expired:
            return wrong(certificate, "the certificate of " + host + " has expired",
                         "renew it now, and see why that did not happen by itself (certbot renew, SIGHUP to Wordkeep)");
        case Trouble::certificate_of_another:
            return wrong(certificate, "the certificate at " + host + " is made out to another name",
                         "get one for " + host);
        case Trouble::certificate_untrusted:
            return wrong(certificate,
                         "the certificate of " + host + " is not trusted: self-signed, or its chain is not whole",
                         "use one of a public authority, and give the whole chain (fullchain.pem)");
        default: break;
    }
    if (!facts.answer->certificate_ends) {
        return doubtful(certificate, "the certificate of " + host + " could not be looked at",
                        "make the public address answer first");
    }
    const auto left = std::chrono::duration_cast<std::chrono::days>(*facts.answer->certificate_ends - now);
    if (left < renewal_due) {
        return doubtful(
            certificate,
            "the certificate of " + host + " ends in " + std::to_string(std::max<long>(0, left.count())) + " days",
            "see that it is renewed by itself (certbot renew), and that SIGHUP is sent to Wordkeep then");
    }
    return fine(certificate, "trusted, made out to " + host + ", good for " + std::to_string(left.count()) + " days");
}

}  // namespace wordkeep::doctor
