#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

TEST(HomonymsTest, LeaveThisAndItsThingAlone) {
    test::expect_untouched({"бул көйнөк 44", "бул айфон 13 канча", "бул размерден барбы 42-44", "бул гилем 3/4 барбы",
                            "бул матор 2.5 би", "ушул бул. 44 барбы", "мына бул. Канча 44"});
}

TEST(HomonymsTest, LeaveBoysAndTheirClothesAlone) {
    test::expect_untouched({"ул балдарга 5-6 жашка барбы", "ул балага костюм 128", "ул балдар кийими 110-116",
                            "ул бала кроссовкасы 36", "ул үчүн 98-104"});
}

TEST(HomonymsTest, FindBoulevardsAndStreetsStill) {
    test::expect_masked({{"бул. Эркиндик 12", "[address]"},
                         {"бул Эркиндик 12", "[address]"},
                         {"бул Молодая гвардия 45", "[address]"},
                         {"Эркиндик бул. 12", "[address]"},
                         {"Эркиндик бул 12", "[address]"},
                         {"бульвар Мира 7", "[address]"},
                         {"бул. Мира 7", "[address]"},
                         {"ул Балбаева 12", "[address]"},
                         {"ул Кызыл-Аскер 12", "[address]"},
                         {"ул. Балдар 3", "[address]"}});
}

}  // namespace
}  // namespace wordkeep::words
