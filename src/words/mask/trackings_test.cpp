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

}  // namespace
}  // namespace wordkeep::words
