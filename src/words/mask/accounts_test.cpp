#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(AccountsTest, FindsNumbersAfterACue) {
    test::expect_masked({{"р/с 1280010000123456", "р/с [account]"},
                         {"эсеп 1030 1201 2345 6789 оптима", "эсеп [account] оптима"},
                         {"account 1299003320180012", "account [account]"},
                         {"40817810099910004312", "[account]"}});
}

TEST(AccountsTest, LeavesSumsAndBanks) {
    test::expect_untouched({"счет на 5000 сом", "бик 044525225", "1280010000123456"});
}

TEST(AccountsTest, TakesAnAccountAfterTheSignOfANumber) {
    test::expect_masked({{"расчетный счет № 1180000012345678", "расчетный счет № [account]"},
                         {"1091820331970042 ушул эсепке салыңыз", "[account] ушул эсепке салыңыз"},
                         {"рс1091820331970042", "рс[account]"},
                         {"1091-8203-3197-0042 эсеп", "[account] эсеп"},
                         {"эсеп номерим 1091820180450166", "эсеп номерим [account]"},
                         {"счёт в демире 1180000044271905 сом", "счёт в демире [account] сом"},
                         {"абонент 4410029381", "абонент [account]"},
                         {"депозит 1030120000451287", "депозит [account]"}});
}

TEST(AccountsTest, KnowsTheShortWord) {
    test::expect_masked({{"сч. 1234567890123456", "сч. [account]"}});
}

}  // namespace
}  // namespace wordkeep::words
