#include "support/masking.hpp"
#include "words/mask/finder.hpp"

namespace wordkeep::words {
namespace {

TEST(PlatesTest, FindsLongFormsAloneAndShortOnesBesideACar) {
    test::expect_masked({{"01KG123ABC", "[id]"},
                         {"01 kg 123 abc белая", "[id] белая"},
                         {"машина А123ВС77", "машина [id]"},
                         {"номер авто B1234AC", "номер авто [id]"}});
}

TEST(PlatesTest, FindsWhatIsWrittenAsAPlateWithoutACar) {
    test::expect_masked({{"А123ВС77", "[id]"},
                         {"К 045 МР 54 стоит во дворе", "[id] стоит во дворе"},
                         {"B 1234 AB", "[id]"},
                         {"123 ABC 02", "[id]"},
                         {"507KBA05 прилетит к пяти", "[id] прилетит к пяти"}});
}

TEST(PlatesTest, LeavesWhatPlatesAreNotWrittenLike) {
    test::expect_untouched({"размер 123 ABC 02", "модель B 1234 AB", "артикул B 1234 AB", "256 SSD 02", "123 ABC 45",
                            "А000ВС77", "b 1234 ab", "B1234AB", "Д123ФЫ77", "заказ 123 ABC 02"});
}

TEST(PlatesTest, LeavesModels) {
    test::expect_untouched({"а4 500 листов", "bmw x5 2020", "iphone 15pro 256gb", "А123ВС77 артикул"});
}

TEST(PlatesTest, FindsPlatesWithoutTheirRegionBesideACar) {
    test::expect_masked(
        {{"машина 745 BAC", "машина [id]"}, {"парковка 745ВАС", "парковка [id]"}, {"тойота О123СО", "тойота [id]"}});
    test::expect_untouched({"авто 745 USD", "машина 100 LED", "машина 500 сом", "745 BAC", "фара 212 ABS авто"});
}

TEST(PlatesTest, KnowsUzbekPlatesInTheirFourParts) {
    test::expect_masked({{"10 A 777 AA", "[id]"}});
    test::expect_masked({{"KG 01 745 BAC", "[id]"}});
    test::expect_untouched({"99 A 777 AA"});
}

TEST(PlatesTest, ReadsTheMarkOfTheCountryBehind) {
    test::expect_masked({{"01 777 AAA кг", "[id]"}, {"08 123 BCD KG приехал", "[id] приехал"}});
    test::expect_untouched({"12 345 AAA кг", "01 777 мешков кг"});
}

}  // namespace
}  // namespace wordkeep::words
