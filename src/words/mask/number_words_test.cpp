#include "words/mask/number_words.hpp"

#include <gtest/gtest.h>

#include "words/mask/letters.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words {
namespace {

std::string said(std::string_view text) {
    SpokenDigits spoken;
    const std::string folded = fold_in_place(text);
    for (const Token& token : tokenize(folded)) {
        if (const auto word = number_word(std::string_view(folded).substr(token.begin, token.end - token.begin))) {
            spoken.add(*word);
        }
    }
    return spoken.digits();
}

TEST(NumberWordsTest, WritesWhatIsSaidInRussian) {
    EXPECT_EQ(said("ноль пятьсот пятьдесят пять двенадцать тридцать четыре"), "05551234");
    EXPECT_EQ(said("семьсот два одиннадцать двадцать ноль три"), "702112003");
    EXPECT_EQ(said("один два три"), "123");
}

TEST(NumberWordsTest, WritesWhatIsSaidInKyrgyz) {
    EXPECT_EQ(said("нөл беш жүз элүү беш он эки"), "055512");
    EXPECT_EQ(said("нол жети жуз жети кырк беш жуз"), "070740500");
    EXPECT_EQ(said("жүз бир"), "101");
}

TEST(NumberWordsTest, KnowsNoOtherWords) {
    EXPECT_FALSE(number_word("семья"));
    EXPECT_FALSE(number_word(""));
}

}  // namespace
}  // namespace wordkeep::words
