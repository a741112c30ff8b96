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
                   {"номерим 0763 904 118", "номерим [phone]"},
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
                   {"+90 532 123 45 67", "[phone]"},
                   {"8613912345678", "[phone]"},
                   {"mobile 07700 900123", "mobile [phone]"},
                   {"call me at 555-0147", "call me at [phone]"},
                   {"917-555-0123 or (917) 555-0123", "[phone] or [phone]"},
                   {"1-917-555-0123", "[phone]"},
                   {"call 504 912 4635 for tickets", "call [phone] for tickets"},
                   {"китайский номер 139 1234 5678", "китайский номер [phone]"},
                   {"992900445566 Душанбе", "[phone] Душанбе"}});
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

TEST(PhonesTest, FindsEveryHabitOfOneNumber) {
    for (const std::string_view habit : {"+996 555 123 456",
                                         "+996(555)12-34-56",
                                         "+996-555-12-34-56",
                                         "+ 996 555 12 34 56",
                                         "996 (555) 12 34 56",
                                         "00996555123456",
                                         "0555/12/34/56",
                                         "0 (555) 12-34-56",
                                         "(0555) 12-34-56",
                                         "0(555)123456",
                                         "0-555-123-456",
                                         "555-12-34-56",
                                         "555.123.456",
                                         "0 5 5 5 1 2 3 4 5 6",
                                         "05.55.12.34.56",
                                         "0555_123_456",
                                         "0555*123*456",
                                         "0555, 123, 456",
                                         "0555, 12, 34, 56",
                                         "0555 - 12 - 34 - 56",
                                         "0555 код 12 34 56",
                                         "0555 а потом 123456",
                                         "0555 номер 123456",
                                         "[0555] 123456",
                                         "0555 12 34 5 6",
                                         "+996 (0) 555 123456",
                                         "+996(0555)123456",
                                         "8 996 555 12 34 56",
                                         "0555–12–34–56",
                                         "0555 — 123 — 456",
                                         "0555\u00a0123\u00a0456",
                                         "0️⃣5️⃣5️⃣5️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣",
                                         "+٩٩٦ ٥٥٥ ١٢٣ ٤٥٦",
                                         "０５５５ １２３ ４５６",
                                         "№0555123456",
                                         "(0555)123456"}) {
        EXPECT_EQ(test::masked(habit).find_first_of("0123456789"), std::string::npos) << habit;
    }
}

TEST(PhonesTest, FindsEveryHabitOfTheNeighboursNumbers) {
    for (const std::string_view habit :
         {"8 (916) 123-45-67", "8(916)1234567", "8916 123 45 67", "8.916.123.45.67", "+7(916)123-45-67",
          "7 916 123 45 67", "(916) 123-45-67", "916 123-45-67", "8 495 123 45 67", "(495)123-45-67",
          "8 (727) 250 12 34", "7 701 123 4567", "701 123 45 67", "998 90 123 45 67", "(90) 123-45-67",
          "+998 (90) 123-45-67", "(312) 66-12-34"}) {
        EXPECT_EQ(test::masked(habit), "[phone]") << habit;
    }
}

TEST(PhonesTest, TakesTheLastDigitsOfASecondNumberIn) {
    expect_masked({{"0777 12 34 56/57 звоните", "[phone] звоните"},
                   {"0777123456/57", "[phone]"},
                   {"салон (0555123456) на углу", "салон ([phone]) на углу"},
                   {"0777-12-34-56, 57", "[phone]"},
                   {"0777123456/0555123456", "[phone]/[phone]"},
                   {"0551 90 12 34 / 0701 90 12 34", "[phone] / [phone]"},
                   {"0777123456, 2 шт", "[phone], 2 шт"},
                   {"0777 12 34 56, 10 штук", "[phone], 10 штук"}});
}

TEST(PhonesTest, FindsAWholeNumberNearWordsOfOrders) {
    expect_masked({{"бронь на 0700445566", "бронь на [phone]"},
                   {"модель а51, 0700 445 566", "модель а51, [phone]"},
                   {"чек на 0555123456 киньте", "чек на [phone] киньте"},
                   {"заказ №4471 0555 12 34 56", "заказ №4471 [phone]"},
                   {"заказ на номер 0555123456", "заказ на номер [phone]"},
                   {"такси заказать 0555 12 34 56", "такси заказать [phone]"}});
    expect_untouched({"заказ 0555123456", "заказ, номер 0555123456", "чек: 0700445566"});
}

TEST(PhonesTest, LeavesRowsOfRoundSumsAndRanges) {
    expect_untouched({"1500-2000", "500-600-700", "500 500 500", "700 800 900 сом", "250000-300000", "205 55 16",
                      "120х80х60", "36/38/40/42", "заказ номерим 1004582 качан жетет", "№ 0700111222 это номер чека",
                      "номер операции 7740011829", "Получатель тот же, индекс 720005", "3 500 4 500 5 500",
                      "10.00-19.00"});
}

TEST(PhonesTest, ReadsColonsBetweenPartsAndTheCodeOfANet) {
    test::expect_masked(
        {{"0555:12:34:56", "[phone]"}, {"0555:123:456", "[phone]"}, {"код 0555 номер 123456", "код [phone]"}});
    test::expect_untouched({"с 09:00:18:00:10 работаете", "запись на 0900 12:34 или 15:30", "код 0555",
                            "код 0555123456", "2001:0555:12:34:56"});
}

}  // namespace
}  // namespace wordkeep::words
