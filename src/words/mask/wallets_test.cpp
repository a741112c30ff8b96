#include "words/mask/wallets.hpp"

#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(WalletsTest, FindsAddressesByTheirCheckSums) {
    test::expect_masked({{"1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "[wallet]"},
                         {"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "[wallet]"},
                         {"0x683E07492fBDfDA84457C16546ac3f433BFaa128", "[wallet]"}});
    EXPECT_FALSE(base58check_holds("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3"));
    EXPECT_FALSE(bech32_holds("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdz"));
}

TEST(WalletsTest, TakesAddressesWithoutACheckSumAfterACue) {
    test::expect_masked({{"solana wallet 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV", "solana wallet [wallet]"}});
    test::expect_untouched({"промокод 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV"});
}

TEST(WalletsTest, KnowsAddressesOfToncoin) {
    test::expect_masked({{"UQBvW8Z5huBkMJYdnfAEM5JqTNkuWX3diqYENkWsIL0XggGG", "[wallet]"}});
}

}  // namespace
}  // namespace wordkeep::words
