#include "outgoing/addresses.hpp"

#include <gtest/gtest.h>

namespace wordkeep::outgoing {
namespace {

TEST(Addresses, of_this_machine_and_of_private_networks_are_told_from_those_the_internet_reaches) {
    for (const char* text : {"127.0.0.1", "127.0.1.1", "::1", "::ffff:127.0.0.1"}) {
        EXPECT_EQ(kind_of_address(text), AddressKind::loopback) << text;
    }
    for (const char* text : {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "169.254.1.1",
                             "0.0.0.0", "fd00::1", "fe80::1", "::ffff:10.0.0.1"}) {
        EXPECT_EQ(kind_of_address(text), AddressKind::private_network) << text;
    }
    for (const char* text :
         {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "192.169.0.1", "2001:db8::1", "no address"}) {
        EXPECT_EQ(kind_of_address(text), AddressKind::open) << text;
    }
}

TEST(Addresses, of_a_name_are_what_the_system_says) {
    const auto kinds = addresses_of("127.0.0.1");
    ASSERT_EQ(kinds.size(), 1U);
    EXPECT_EQ(kinds.front(), AddressKind::loopback);
    EXPECT_TRUE(addresses_of("no.such.name.invalid").empty());
}

}  // namespace
}  // namespace wordkeep::outgoing
