#include "words/likeness.hpp"

#include <gtest/gtest.h>

#include "words/search_form.hpp"

namespace wordkeep::words {
namespace {

unsigned percent(std::string_view one, std::string_view other) {
    return Likeness(search_form(one)).percent(search_form(other));
}

TEST(LikenessOfTexts, is_whole_for_the_same_words_in_another_case) {
    EXPECT_EQ(percent("Сколько стоит доставка?", "сколько  стоит ДОСТАВКА?"), 100U);
}

TEST(LikenessOfTexts, is_high_for_other_endings_mistypings_and_parts) {
    EXPECT_GE(percent("Подскажите, есть ли платье в 46 размере", "Подскажите есть ли платья 46 размера?"), 50U);
    EXPECT_GE(percent("Жеткирүү канча турат Ошко?", "жеткируу канча турат Ошко"), 50U);
    EXPECT_GE(percent("do you ship to osh tomorrow", "Hi! Do you ship to Osh tomorrow? I paid yesterday."), 90U);
    EXPECT_GE(percent("Hi! Do you ship to Osh tomorrow? I paid yesterday.", "do you ship to osh tomorrow"), 90U);
}

TEST(LikenessOfTexts, is_low_for_texts_that_share_a_topic_or_nothing) {
    EXPECT_LT(percent("Сколько стоит доставка в Ош?", "Когда привезут мой заказ?"), 50U);
    EXPECT_LT(percent("What are your opening hours on Sunday?", "Do you have this dress in size 46?"), 50U);
    EXPECT_EQ(percent("", "anything"), 0U);
    EXPECT_EQ(percent("anything", ""), 0U);
}

TEST(LikenessOfTexts, does_not_find_a_word_of_greeting_in_everything) {
    EXPECT_LT(percent("Здравствуйте! Подскажите, сколько стоит доставка в Ош?", "Здравствуйте"), 50U);
}

}  // namespace
}  // namespace wordkeep::words
