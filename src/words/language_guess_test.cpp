// Short messages as people write them, in three languages and two alphabets.
#include "words/language_guess.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

void expect(Language language, std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        EXPECT_EQ(guess_language(text), language) << text;
    }
}

TEST(LanguageGuess, knows_russian) {
    expect(Language::ru, {"Здравствуйте, сколько стоит доставка?", "есть 42 размер?", "А когда привезут", "Цена?",
                          "Добрый день! Хочу заказать торт", "можно в Ош отправить", "где вы находитесь"});
}

TEST(LanguageGuess, knows_kyrgyz_with_and_without_its_letters) {
    expect(Language::ky,
           {"Салам, канча турат?", "Саламатсызбы! Жеткирүү барбы?", "42 размери барбы", "качан келет",
            "мага кызыл көйнөк керек", "Ошко жибересизби", "рахмат чон", "жеткируу канча", "Баасы кандай?"});
}

TEST(LanguageGuess, knows_english) {
    expect(Language::en, {"Hello, how much is it?", "price?", "Do you deliver to Osh?", "is this available", "XL"});
}

TEST(LanguageGuess, knows_russian_and_kyrgyz_in_latin_letters) {
    expect(Language::ru, {"skolko stoit dostavka", "privet, gde vy", "spasibo"});
    expect(Language::ky, {"salam kancha turat", "razmeri barby", "rahmat, kerek jok"});
}

TEST(LanguageGuess, takes_the_language_with_more_signs) {
    expect(Language::ky, {"Здравствуйте, бул көйнөк канча турат?", "доставка барбы Ошко, канча болот"});
    expect(Language::ru, {"Салам, а сколько это стоит и есть ли доставка"});
}

TEST(LanguageGuess, answers_for_texts_without_words) {
    expect(Language::ru, {"", "???", "42", "👍"});
}

TEST(LanguageGuess, tells_words_without_a_subject) {
    for (const char* word : {"the", "это", "менен", "kancha"}) {
        EXPECT_TRUE(is_function_word(word)) << word;
    }
    for (const char* word : {"доставка", "размер", "price", "торт"}) {
        EXPECT_FALSE(is_function_word(word)) << word;
    }
}

}  // namespace
}  // namespace wordkeep::words
