#include <netinet/in.h>
#include <sys/socket.h>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "http/listener.hpp"

namespace wordkeep::http {

namespace {

namespace ip = boost::asio::ip;
using base::fault;
using base::FaultKind;

std::optional<ip::tcp::endpoint> endpoint_of(std::string_view listen) {
    const std::size_t colon = listen.rfind(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view host = listen.substr(0, colon);
    const std::string_view digits = listen.substr(colon + 1);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed) {
        host = host.substr(1, host.size() - 2);
    }
    if (host == "localhost") {
        host = "127.0.0.1";
    }
    std::uint16_t port = 0;
    const auto [end, broken] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    boost::system::error_code error;
    const ip::address address = ip::make_address(std::string(host), error);
    const bool sound = !error && broken == std::errc() && end == digits.data() + digits.size();
    return sound && address.is_v6() == bracketed ? std::optional(ip::tcp::endpoint(address, port)) : std::nullopt;
}

base::Result<Descriptor> bind_fault(int error, std::uint16_t port) {
    const std::string number = std::to_string(port);
    switch (error) {
        case EADDRINUSE:
            return fault(FaultKind::conflict,
                         "port " + number + " is in use; stop the other program or set server.listen");
        case EACCES:
        case EPERM:
            return fault(FaultKind::forbidden,
                         "port " + number +
                             " is not permitted; take one above 1023 in server.listen, or give the "
                             "program CAP_NET_BIND_SERVICE");
        case EADDRNOTAVAIL:
            return fault(FaultKind::invalid, "server.listen names an address that this machine doesn't have");
        case EAFNOSUPPORT:
            return fault(FaultKind::invalid, "server.listen names an IPv6 address, and this machine has none");
        default:
            return fault(FaultKind::internal,
                         "can't listen on port " + number + " (system error " + std::to_string(error) + ")");
    }
}

}  // namespace

base::Result<Descriptor> open_listening_socket(std::string_view listen) {
    const std::optional<ip::tcp::endpoint> endpoint = endpoint_of(listen);
    if (!endpoint) {
        return fault(FaultKind::invalid,
                     "server.listen must be an address and a port, \"127.0.0.1:8080\" or \"[::1]:8080\"");
    }
    const int family = endpoint->address().is_v6() ? AF_INET6 : AF_INET;
    Descriptor socket(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (socket.number() < 0) {
        return bind_fault(errno, endpoint->port());
    }
    const int on = 1;
    const int off = 0;
    ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (family == AF_INET6) {
        ::setsockopt(socket.number(), IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    }
    if (::bind(socket.number(), endpoint->data(), static_cast<socklen_t>(endpoint->size())) != 0 ||
        ::listen(socket.number(), SOMAXCONN) != 0) {
        return bind_fault(errno, endpoint->port());
    }
    return socket;
}

std::uint16_t port_of(const Descriptor& socket) {
    ip::tcp::endpoint endpoint;
    auto size = static_cast<socklen_t>(endpoint.capacity());
    if (::getsockname(socket.number(), endpoint.data(), &size) != 0) {
        return 0;
    }
    endpoint.resize(size);
    return endpoint.port();
}

}  // namespace wordkeep::http
