#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

TEST(EnglishAddressesTest, FindsAStreetWithItsHouseBeforeOrAfter) {
    test::expect_masked({{"deliver to 221B Baker Street, flat 4 please", "deliver to [address] please"},
                         {"ul Kievskaya 95 kv 12", "[address]"},
                         {"Chuy Avenue 123", "[address]"}});
}

TEST(EnglishAddressesTest, FindsFlatsFractionsAndNumberedStreets) {
    test::expect_masked({{"flat 3, 15 elm rd", "[address]"},
                         {"1600 Pennsylvania Ave NW", "[address] NW"},
                         {"chui ave 155 flat 3", "[address]"},
                         {"at Nazarbayev Avenue 187, office 14, tomorrow", "at [address], tomorrow"},
                         {"send it to 55 West 42nd Street, apt 9C", "send it to [address]"},
                         {"ship to 1600 Amphitheatre Parkway", "ship to [address]"},
                         {"1200 5th Ave", "[address]"},
                         {"Hauptstrasse 12", "[address]"},
                         {"48/1 Ryskulov str", "[address]"},
                         {"Manas ave. 40", "[address]"}});
    test::expect_untouched({"5 day road trip", "a 2 way street", "a 2 lane road", "take the 3rd road",
                            "the 2nd street on the left", "2024 road tax"});
}

}  // namespace
}  // namespace wordkeep::words
