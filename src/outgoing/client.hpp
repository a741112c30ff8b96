// Requests that leave this machine: the only room that opens a connection to somebody else, and the only user of
// libcurl.
//
// A Client is made for a few origins and asks no other. It follows no redirect, uses no proxy, keeps no connection, no
// cookie and no cache, and bounds an answer in size and time. What it sends is wiped behind it. Two make one: the
// doctor, for the installation's own addresses, and whoever connects an account, for Instagram's (instagram/graph).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/fleeting.hpp"
#include "base/result.hpp"

namespace wordkeep::outgoing {

enum class Method : std::uint8_t { get, post };

// Why no answer came.
enum class Trouble : std::uint8_t {
    none,
    no_such_host,
    refused,  // nobody listens, or no way leads there
    timed_out,
    certificate_untrusted,  // self-signed, or the chain is not whole
    certificate_expired,
    certificate_of_another,  // made out to another name
    no_tls,                  // something answers, but not with TLS
    broken,                  // cut off, too large, no HTTP
};

struct Request {
    Method method = Method::get;
    std::string url;  // may hold no secret but in its query, which is wiped with it
    std::vector<std::pair<std::string, std::string>> headers{};
    base::FleetingText bearer{};  // goes into the header Authorization
    base::FleetingText body{};    // of a POST
    std::string connect_to{};     // "host:port" to go to instead of the url's; empty: as the url says
    bool check_certificate = true;
};

struct Answer {
    Trouble trouble = Trouble::none;
    int status = 0;  // 0: none came
    std::string body{};
    std::string location{};                            // of a redirect
    std::optional<base::WallTime> date{};              // the header Date
    std::optional<base::WallTime> certificate_ends{};  // of the server's own certificate
};

class Client {
public:
    // origins: "https://host" or "http://host:port", without a slash at the end.
    explicit Client(std::vector<std::string> origins, std::chrono::milliseconds patience = std::chrono::seconds(10));

    // Blocks for as long as patience allows. Any thread. Fault: forbidden, if the url is of another origin; whatever
    // else goes wrong is an Answer's trouble.
    [[nodiscard]] base::Result<Answer> ask(const Request& request) const;

private:
    std::vector<std::string> origins_;
    std::chrono::milliseconds patience_;
};

// "https://host:port" of a url; empty if it has neither scheme nor host.
[[nodiscard]] std::string origin_of(std::string_view url);

}  // namespace wordkeep::outgoing
