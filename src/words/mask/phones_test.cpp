#include "words/mask/phones.hpp"

#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

using test::expect_masked;
using test::expect_untouched;

TEST(PhonesTest, FindsKyrgyzNumbersInEveryHabitOfWriting) {
    expect_masked({{"звоните 0555 12-34-56 до шести", "звоните [phone] до шести"},
                   {"0555-12-34-56", "[phone]"},
                   {"номерим 0700 12 34 56", "номерим [phone]"},
                   {"+996 (555) 123 456", "[phone]"},
                   {"996555123456", "[phone]"},
                   {"0.555.12.34.56 жазыңыз", "[phone] жазыңыз"},
                   {"555 123 456 мой номер", "[phone] мой номер"},
                   {"707112233", "[phone]"},
                   {"+996 0 770 11 22 33", "[phone]"},
                   {"тел0555123456", "тел[phone]"},
                   {"0312 54 32 10 офис", "[phone] офис"}});
}

TEST(PhonesTest, FindsNumbersOfTheNeighbours) {
    expect_masked({{"8 (906) 123-45-67", "[phone]"},
                   {"8 906 1234567 наберите", "[phone] наберите"},
                   {"+7 701 123 45 67", "[phone]"},
                   {"8 777 123-45-67", "[phone]"},
                   {"9061234567 вацап", "[phone] вацап"},
                   {"+998 90 123 45 67", "[phone]"},
                   {"90 123 45 67", "[phone]"}});
}

TEST(PhonesTest, FindsNumbersOfOtherCountriesByTheirCode) {
    expect_masked({{"call +44 7911 123456", "call [phone]"},
                   {"+1 (202) 555-0143 please", "[phone] please"},
                   {"00491511 2345678", "[phone]"},
                   {"+90 532 123 45 67", "[phone]"}});
}

TEST(PhonesTest, ReadsDigitsOfOtherScriptsAndLookAlikes) {
    expect_masked(
        {{"٠٥٥٥١٢٣٤٥٦", "[phone]"}, {"０５５５１２３４５６", "[phone]"}, {"О555l23456 пишите", "[phone] пишите"}});
}

TEST(PhonesTest, ReadsOverAWordBetween) {
    expect_masked({{"0555 потом 123456", "[phone]"}, {"0700 анан 11 22 33", "[phone]"}});
}

TEST(PhonesTest, TakesLocalNumbersOnlyAfterACue) {
    expect_masked({{"тел 54-32-10", "тел [phone]"}});
    expect_untouched({"54-32-10", "набор 543210"});
}

TEST(PhonesTest, LeavesPricesSizesAndOrders) {
    expect_untouched({"цена 700 123 456 сом", "заказ 555123456 где", "номер заказа 0555123456", "артикул 707112233",
                      "№ 555123456", "размеры 120x200, 44 и 46", "с 10:00 до 19:00", "12 000 - 15 000 сом",
                      "чек № 700 123 456"});
}

TEST(PhonesTest, TellsTwoNumbersApart) {
    expect_masked({{"0555123456 0700123456", "[phone] [phone]"},
                   {"0555 123 456, 0700 123 456", "[phone], [phone]"},
                   {"1500 сом 0555123456", "1500 сом [phone]"}});
}

TEST(PhonesTest, KeepsToTheRegionsOfTheOptions) {
    EXPECT_EQ(test::masked("0555 123 456", {.regions = {"US"}}), "0555 123 456");
    EXPECT_EQ(test::masked("call (202) 555-0143", {.regions = {"US"}}), "call [phone]");
}

}  // namespace
}  // namespace wordkeep::words
