#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(IdentitiesTest, FindsPersonalNumbersThatHoldABirthDate) {
    test::expect_masked({{"21503199001234", "[id]"}, {"пинфл 31503900123456", "пинфл [id]"}});
    test::expect_untouched({"29903199001234", "41503199001234567"});
}

TEST(IdentitiesTest, FindsTaxpayersAndInsuredByCueOrCheckDigits) {
    test::expect_masked({{"инн 7707083893", "инн [id]"},
                         {"112-233-445 95", "[id]"},
                         {"СНИЛС 12345678901", "СНИЛС [id]"},
                         {"иин 900315300123", "иин [id]"}});
    test::expect_untouched({"7707083893", "112-233-445 96"});
}

TEST(IdentitiesTest, FindsPassportsWithTheirSeriesNamed) {
    test::expect_masked({{"серия AN номер 1234567", "[id]"},
                         {"паспорт, серия ID номер 1122334 ушул", "паспорт, [id] ушул"},
                         {"ID номер 0987654, паспорт мой", "[id], паспорт мой"}});
    test::expect_untouched({"заказ ID номер 0987654"});
}

TEST(IdentitiesTest, FindsPassports) {
    test::expect_masked({{"AN1234567", "[id]"},
                         {"паспорт ID 0123456", "паспорт [id]"},
                         {"паспорт 4508 123456", "паспорт [id]"},
                         {"passport AA1234567", "passport [id]"},
                         {"паспорт ID2209417 выдан МКК 211031", "паспорт [id] выдан МКК 211031"}});
    test::expect_untouched({"заказ AN1234567", "4508 123456", "модель ID 1234567"});
}

TEST(IdentitiesTest, ReadsSeriesWithASignAndPapersByTheirNames) {
    test::expect_masked({{"ID№1234567", "[id]"},
                         {"AN№ 1234567", "[id]"},
                         {"an1234567", "[id]"},
                         {"серия 4510 номер 123456", "серия [id]"},
                         {"4506-123456 паспорт", "[id] паспорт"},
                         {"внж 82 №1234567", "внж [id]"},
                         {"полис ОМС 1234567890123456", "полис ОМС [id]"},
                         {"уд. личности 012345678", "уд. личности [id]"},
                         {"водительское 7712345678", "водительское [id]"},
                         {"свидетельство о рождении 1234567", "свидетельство о рождении [id]"}});
    test::expect_masked({{"мой как ИП 500100732259, счёт выставьте", "мой как ИП [id], счёт выставьте"}});
    test::expect_untouched({"мой как ИП 500100732258, счёт", "заказ 500100732259", "000000000000"});
    test::expect_untouched({"ИНН и бик 109018 скиньте", "модель AN 12", "ID товара 1234567"});
}

TEST(IdentitiesTest, TakesNumbersWithASlipAndSeriesInHalvesWhole) {
    test::expect_masked({{"пин 1 21505 1985 12345", "пин [id]"},
                         {"инн 1234567890 500 сом", "инн [id] 500 сом"},
                         {"инн 123456789012, 2 шт", "инн [id], 2 шт"},
                         {"паспорт серия 45 10 номер 123456", "паспорт серия [id]"}});
}

}  // namespace
}  // namespace wordkeep::words
