#include "outgoing/addresses.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <memory>

namespace wordkeep::outgoing {

namespace {

struct FreeList {
    void operator()(addrinfo* list) const noexcept { freeaddrinfo(list); }
};

AddressKind kind_of(std::uint32_t address) {
    struct Range {
        std::uint32_t begin;
        unsigned bits;
    };
    // RFC 1918, carrier-grade NAT, link-local, "this network".
    constexpr std::array ranges{Range{0x0A000000, 8},  Range{0xAC100000, 12}, Range{0xC0A80000, 16},
                                Range{0x64400000, 10}, Range{0xA9FE0000, 16}, Range{0, 8}};
    if (address >> 24U == 127) {
        return AddressKind::loopback;
    }
    for (const Range& range : ranges) {
        if ((address ^ range.begin) >> (32 - range.bits) == 0) {
            return AddressKind::private_network;
        }
    }
    return AddressKind::open;
}

AddressKind kind_of(const in6_addr& address) {
    if (IN6_IS_ADDR_LOOPBACK(&address) != 0) {
        return AddressKind::loopback;
    }
    if (IN6_IS_ADDR_V4MAPPED(&address) != 0) {
        const std::uint8_t* bytes = &address.s6_addr[12];
        return kind_of(static_cast<std::uint32_t>(bytes[0]) << 24U | static_cast<std::uint32_t>(bytes[1]) << 16U |
                       static_cast<std::uint32_t>(bytes[2]) << 8U | bytes[3]);
    }
    const bool unique_local = (address.s6_addr[0] & 0xFEU) == 0xFC;
    return unique_local || IN6_IS_ADDR_LINKLOCAL(&address) != 0 ? AddressKind::private_network : AddressKind::open;
}

}  // namespace

AddressKind kind_of_address(const std::string& text) {
    in_addr four{};
    in6_addr six{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1) {
        return kind_of(ntohl(four.s_addr));
    }
    return inet_pton(AF_INET6, text.c_str(), &six) == 1 ? kind_of(six) : AddressKind::open;
}

std::vector<AddressKind> addresses_of(const std::string& host) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    std::vector<AddressKind> kinds;
    if (getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0) {
        return kinds;
    }
    const std::unique_ptr<addrinfo, FreeList> list(found);
    for (const addrinfo* entry = list.get(); entry != nullptr; entry = entry->ai_next) {
        if (entry->ai_family == AF_INET) {
            kinds.push_back(kind_of(ntohl(reinterpret_cast<const sockaddr_in*>(entry->ai_addr)->sin_addr.s_addr)));
        } else if (entry->ai_family == AF_INET6) {
            kinds.push_back(kind_of(reinterpret_cast<const sockaddr_in6*>(entry->ai_addr)->sin6_addr));
        }
    }
    return kinds;
}

}  // namespace wordkeep::outgoing
