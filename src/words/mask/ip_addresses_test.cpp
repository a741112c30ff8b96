#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(IpAddressesTest, FindsBothVersions) {
    test::expect_masked(
        {{"ip 192.168.1.10", "ip [ip]"}, {"2001:db8::ff00:42:8329", "[ip]"}, {"с 8.8.8.8.", "с [ip]."}});
}

TEST(IpAddressesTest, LeavesVersionsAndNumbersThatAreTooLarge) {
    test::expect_untouched({"версия 1.2.3.4", "300.1.1.1", "1.2.3.4.5", "10:30", "::"});
}

TEST(IpAddressesTest, LeavesMasksOfNets) {
    test::expect_untouched({"маска 255.255.255.0", "0.0.0.0 деп турат"});
}

}  // namespace
}  // namespace wordkeep::words
