#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(TrackingsTest, FindsPostalNumbersByTheirCheckDigitAndOthersByACue) {
    test::expect_masked({{"RR473124829RU", "[tracking]"},
                         {"где rr 473124829 ru", "где [tracking]"},
                         {"трек 10245678901", "трек [tracking]"},
                         {"накладная 1234567890 сдэк", "накладная [tracking] сдэк"},
                         {"1Z999AA10123456784", "[tracking]"}});
}

TEST(TrackingsTest, LeavesNumbersOfOtherThings) {
    test::expect_untouched({"AB123456789CD", "трек 500 сом?", "заказ 1234567890", "посылка 2 кг"});
}

TEST(TrackingsTest, FindsNumbersInPartsBehindACue) {
    test::expect_masked({{"накладная KG-5508217", "накладная [tracking]"},
                         {"накладная номер 5582 0193 4471", "накладная номер [tracking]"}});
    test::expect_untouched({"посылка весит 500 000 грамм", "за посылку 12 500 сом, 350 350", "заказ 5582 0193, трек 12",
                            "доставка посылки 15000-20000 сом", "накладная на 12500-13500 кг", "посылка 2024 2025 2026",
                            "посылка Samsung SM-515123", "посылка 720000-720020",
                            "трек 5582 0193 4471 2211 3344 5566 7788", "модель KG-5508217"});
}

TEST(TrackingsTest, KnowsTheMarksOfCouriersFromChina) {
    test::expect_masked({{"YT7583920164882 келдиби", "[tracking] келдиби"},
                         {"трек номерим YT9921478030561", "трек номерим [tracking]"},
                         {"JT5219340087716, SF1390472205518", "[tracking], [tracking]"},
                         {"LP00583920174CN says arrived", "[tracking] says arrived"},
                         {"ШПИ 80084712345678", "ШПИ [tracking]"}});
    test::expect_untouched({"модель YT75839", "артикул JT521934008771", "заказ SF12345678901"});
}

}  // namespace
}  // namespace wordkeep::words
