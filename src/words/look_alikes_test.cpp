#include "words/look_alikes.hpp"

#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

TEST(LookAlikesTest, ReadsLettersForDigitsInPhones) {
    test::expect_masked({{"O7O7 445 566", "[phone]"},
                         {"мой O7OO-12-34-56", "мой [phone]"},
                         {"О5О5 77 88 99 ватсап", "[phone] ватсап"},
                         {"0555 12 3О 4O", "[phone]"},
                         {"0555l2З456", "[phone]"}});
}

TEST(LookAlikesTest, LeavesWordsAndCodes) {
    test::expect_untouched(
        {"о 7 штук", "OOO 12 34 56", "O2O 445 566", "от 500 до 700", "о 0 5 0 5 не было речи", "10l воды"});
}

TEST(LookAlikesTest, NamesThePlacesInOrder) {
    std::vector<Rewrite> found;
    find_phone_look_alikes("тел O7O7 445 56O", found);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].begin, 7U);
    EXPECT_EQ(found[2].sign, '0');
}

}  // namespace
}  // namespace wordkeep::words
