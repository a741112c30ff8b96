// Rules look at texts as people write them.
#include "words/search/text_matcher.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

bool fits(std::string_view expression, std::string_view text) {
    Stemmer stemmer;
    const auto matcher = TextMatcher::make(expression);
    EXPECT_TRUE(matcher) << expression;
    return matcher && matcher->fits(matched_words(text, stemmer));
}

TEST(TextMatcher, knows_a_word_in_its_forms_and_letters) {
    EXPECT_TRUE(fits("доставка", "Сколько стоит доставки в Ош?"));
    EXPECT_TRUE(fits("доставка", "DOSTAVKA est?"));
    EXPECT_TRUE(fits("жеткирүү", "жеткируу барбы"));
    EXPECT_TRUE(fits("size", "What sizes are there"));
    EXPECT_FALSE(fits("доставка", "когда вы открыты"));
}

TEST(TextMatcher, wants_every_word_and_none_of_the_excluded) {
    EXPECT_TRUE(fits("возврат деньги", "хочу вернуть... возврат, где деньги"));
    EXPECT_FALSE(fits("возврат деньги", "возврат"));
    EXPECT_FALSE(fits("доставка -самовывоз", "доставка или самовывоз"));
    EXPECT_TRUE(fits("доставка -самовывоз", "доставка есть?"));
}

TEST(TextMatcher, takes_phrases_and_beginnings) {
    EXPECT_TRUE(fits("\"есть в наличии\"", "Это есть в наличии?"));
    EXPECT_FALSE(fits("\"есть в наличии\"", "в наличии есть"));
    EXPECT_TRUE(fits("самовыв*", "самовывозом заберу"));
}

TEST(TextMatcher, refuses_what_would_fit_everything_or_nothing_said) {
    for (const char* expression : {"", " ", "-доставка", "*", "state:done", "доставка state:done"}) {
        const auto matcher = TextMatcher::make(expression);
        ASSERT_FALSE(matcher) << expression;
        EXPECT_EQ(matcher.error().kind, base::FaultKind::invalid);
    }
}

}  // namespace
}  // namespace wordkeep::words
