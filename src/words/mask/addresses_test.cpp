#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(AddressesTest, FindsAStreetWithAHouseAndWhatFollows) {
    test::expect_masked({{"привезите на ул. Киевская 95/1, кв 12 до обеда", "привезите на [address] до обеда"},
                         {"проспект Манаса, дом 40", "[address]"},
                         {"переулок Тихий д. 5 подъезд 2 этаж 3", "[address]"},
                         {"ул. 7 апреля 12а", "[address]"}});
}

TEST(AddressesTest, FindsKyrgyzOrderAndHousingEstates) {
    test::expect_masked({{"Токтогул көчөсү 45", "[address]"},
                         {"дарегим Исанов көч 12-үй, 45-батир", "дарегим [address]"},
                         {"7 мкр дом 12 кв 5", "[address]"},
                         {"мкр Асанбай 22/4", "[address]"}});
}

TEST(AddressesTest, FindsWellKnownStreetsWithoutAStreetWord) {
    test::expect_masked({{"доставка Ахунбаева 119 кв 3", "доставка [address]"}, {"Жибек Жолу 150", "[address]"}});
}

TEST(AddressesTest, FindsEnglishAndTransliteratedAddresses) {
    test::expect_masked({{"deliver to 221B Baker Street, flat 4 please", "deliver to [address] please"},
                         {"ul Kievskaya 95 kv 12", "[address]"},
                         {"Chuy Avenue 123", "[address]"}});
}

TEST(AddressesTest, FindsAHouseWithItsFlat) {
    test::expect_masked({{"дом 12 кв 45", "[address]"}});
}

TEST(AddressesTest, LeavesStreetsWithoutANumberAndNumbersOfOtherThings) {
    test::expect_untouched({"вы на Чуй или на Манаса?", "2-комнатная на Советской 50 м2", "квартира 65 кв.м 3 этаж",
                            "на улице 20 градусов", "в 7 мкр доставка есть?", "чуй 5 мин от центра", "дом 5 комнат",
                            "ТЦ 3 этаж бутик 12", "10 minutes drive from the center", "адрес есть? 44 размер"});
}

}  // namespace
}  // namespace wordkeep::words
