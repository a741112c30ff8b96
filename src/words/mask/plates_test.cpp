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

TEST(PlatesTest, LeavesModels) {
    test::expect_untouched({"а4 500 листов", "bmw x5 2020", "iphone 15pro 256gb", "А123ВС77 артикул"});
}

}  // namespace
}  // namespace wordkeep::words
