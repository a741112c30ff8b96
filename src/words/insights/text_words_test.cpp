#include "words/insights/text_words.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace wordkeep::words {
namespace {

std::string forms_of(std::string_view text) {
    std::string forms;
    for (const TextWord& word : text_words(text).words) {
        forms += (forms.empty() ? "" : " ") + word.form;
    }
    return forms;
}

TEST(TextWordsTest, what_english_leaves_behind_an_apostrophe_is_no_word) {
    EXPECT_EQ(forms_of("it's my card's PIN, I'm sure they’ll know"), "it my card pin i sure they know");
    EXPECT_EQ(forms_of("I don't, can't, won’t"), "i not not not");
    EXPECT_EQ(forms_of("размер s или m"), "размер s или m");
}

TEST(TextWordsTest, every_number_is_the_same_word) {
    EXPECT_EQ(forms_of("42 размер за 1500 сом, [phone]"), "0 размер за 0 сом");
}

TEST(TextWordsTest, a_word_keeps_the_letters_that_its_form_gives_up) {
    const TextWords text = text_words("Жеткирүү ӨЛЧӨМ ещё dress");
    ASSERT_EQ(text.words.size(), 4U);
    EXPECT_EQ(text.words[0].form, "жеткируу");
    EXPECT_EQ(text.words[0].spelling, "жеткирүү");
    EXPECT_EQ(text.words[1].spelling, "өлчөм");
    EXPECT_EQ(text.words[2].spelling, "ещё");
    EXPECT_EQ(text.words[3].spelling, "");
}

TEST(TextWordsTest, the_language_is_told) {
    EXPECT_EQ(text_words("бул канча турат").language, Language::ky);
    EXPECT_EQ(text_words("сколько это стоит").language, Language::ru);
    EXPECT_EQ(text_words("how much is it").language, Language::en);
}

TEST(TextWordsTest, of_a_text_without_end_the_beginning_counts) {
    std::string text;
    while (text.size() + 2 < base::limits::text_bytes_max) {
        text += "a ";
    }
    EXPECT_EQ(text_words(text).words.size(), base::limits::insight_words_a_text_max);
    EXPECT_TRUE(text_words("🙏🙏 !!! [name]").words.empty());
}

}  // namespace
}  // namespace wordkeep::words
