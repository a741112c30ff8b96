#include "words/masker.hpp"

#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

using test::masked;

TEST(MaskerTest, PutsNeutralWordsInThePlaceOfPersonalData) {
    EXPECT_EQ(masked("Меня зовут Айгүл, мой номер 0555 12-34-56, почта aika@mail.ru"),
              "Меня зовут [name], мой номер [phone], почта [e-mail]");
}

TEST(MaskerTest, LeavesAMessageWithoutPersonalDataByteForByte) {
    for (const std::string_view text :
         {"Сколько стоит платье? Размер 44, 2 шт.", "баасы канча ４４ размер", "", " \n"}) {
        EXPECT_EQ(masked(text), text);
    }
}

TEST(MaskerTest, RefusesARegionThatIsNoCountry) {
    for (const char* region : {"kg", "XX", "", "KGZ"}) {
        const auto masker = Masker::make({.regions = {"RU", region}});
        ASSERT_FALSE(masker) << region;
        EXPECT_NE(masker.error().message.find("mask.regions"), std::string::npos);
    }
}

TEST(MaskerTest, CountsPlacesInCodePointsOfTheInput) {
    const auto masker = Masker::make({});
    ASSERT_TRUE(masker);
    const auto spans = masker->find("Көйнөк 😀 ０５５５１２３４５６!");
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].begin, 9U);
    EXPECT_EQ(spans[0].end, 19U);
    EXPECT_EQ(span_type_name(spans[0].type), "PHONE");
    EXPECT_EQ(spans[0].rule, "phone.kg_national");
}

TEST(MaskerTest, PassesEverythingThroughWhenSwitchedOff) {
    EXPECT_EQ(masked("0555 123 456", {.enabled = false}), "0555 123 456");
}

TEST(MaskerTest, MasksDigitsInBoxesWithTheirBoxes) {
    EXPECT_EQ(test::masked("5️⃣5️⃣0️⃣4️⃣1️⃣8️⃣2️⃣2️⃣7️⃣ звоните"), "[phone] звоните");
}

TEST(MaskerTest, MasksInvisibleCharactersInsideANumberWithIt) {
    EXPECT_EQ(masked("тел 0555\u200b123\u00a0456 ок"), "тел [phone] ок");
}

}  // namespace
}  // namespace wordkeep::words
