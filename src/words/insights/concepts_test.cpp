#include "words/insights/concepts.hpp"

#include <gtest/gtest.h>

#include <set>

#include "words/insights/concept_words.hpp"
#include "words/insights/filler.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::words {
namespace {

std::string_view meaning_of(const Concepts& concepts, std::string_view word) {
    const auto found = concepts.of(sound_of_form(search_words(word).at(0).form));
    return found ? concepts.name(found->number) : std::string_view("none");
}

TEST(ConceptsTest, a_meaning_has_words_in_three_languages_and_in_any_letters) {
    const Concepts concepts;
    for (const std::string_view word : {"доставка", "Доставляете", "dostavku", "жеткирүү", "jetkiruu", "delivery"}) {
        EXPECT_EQ(meaning_of(concepts, word), "delivery") << word;
    }
    for (const std::string_view word : {"цена", "стоит", "турат", "баасы", "price"}) {
        EXPECT_EQ(meaning_of(concepts, word), "price") << word;
    }
    EXPECT_EQ(meaning_of(concepts, "өлчөмү"), "size");
    EXPECT_EQ(meaning_of(concepts, "барбы"), "availability");
    EXPECT_EQ(meaning_of(concepts, "куртка"), "none");
}

TEST(ConceptsTest, a_whole_word_fits_nothing_that_begins_so) {
    const Concepts concepts;
    EXPECT_EQ(meaning_of(concepts, "барсук"), "none");
    EXPECT_EQ(meaning_of(concepts, "белье"), "none");
    EXPECT_EQ(meaning_of(concepts, "средство"), "none");
    EXPECT_EQ(meaning_of(concepts, "contactless"), "none");
    EXPECT_NE(meaning_of(concepts, "банк"), "price");
}

TEST(ConceptsTest, each_has_a_name_of_its_own) {
    const Concepts concepts;
    std::set<std::string_view> names;
    for (const ConceptWords& one : concept_words()) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name;
        EXPECT_EQ(concepts.name(*concepts.named(one.name)), one.name);
    }
    EXPECT_FALSE(concepts.named("nothing").has_value());
}

TEST(FillerTest, greetings_are_filler_and_questions_are_none) {
    const Filler filler;
    for (const std::string_view word : {"Здравствуйте", "zdravstvuyte", "саламатсызбы", "рахмат", "please", "мен"}) {
        EXPECT_TRUE(filler.has(sound_of_form(search_words(word).at(0).form))) << word;
    }
    for (const std::string_view word : {"сколько", "канча", "когда", "есть", "барбы", "when", "где", "кайда"}) {
        EXPECT_FALSE(filler.has(sound_of_form(search_words(word).at(0).form))) << word;
    }
}

}  // namespace
}  // namespace wordkeep::words
