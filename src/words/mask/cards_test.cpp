#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(CardsTest, FindsNumbersOfIssuersThatPassLuhn) {
    test::expect_masked({{"4111 1111 1111 1111", "[card]"},
                         {"оплатила с 5555-5555-5555-4444 вчера", "оплатила с [card] вчера"},
                         {"9417000000000008", "[card]"},
                         {"378282246310005", "[card]"}});
}

TEST(CardsTest, TakesAMistypedNumberOnlyBesideACue) {
    test::expect_masked({{"карта 4111 1111 1111 1112", "карта [card]"}});
    test::expect_untouched({"4111 1111 1111 1112", "заказ 1234567890123456"});
}

}  // namespace
}  // namespace wordkeep::words
