#include "words/names/lexicon.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "words/names/embedded_model.hpp"
#include "words/names/endings.hpp"
#include "words/names/fold.hpp"

namespace wordkeep::words::names {
namespace {

class ShippedLists : public testing::Test {
protected:
    Lexicon lexicon = Lexicon::make(embedded_name_model().lists).value();

    bool is(std::string_view word, std::uint8_t kinds) const {
        return (lexicon.kinds(written_word_hash(word)) & kinds) == kinds;
    }
    bool unknown(std::string_view word) const { return lexicon.kinds(written_word_hash(word)) == 0; }
};

TEST_F(ShippedLists, know_given_names_of_the_region) {
    for (const char* name :
         {"Айгүл", "Айгуль", "Azamat", "Нурсултан", "Наргиза", "Ержан", "Екатерина", "Саша", "Wendy"}) {
        EXPECT_TRUE(is(name, WordKinds::given)) << name;
    }
}

TEST_F(ShippedLists, know_inflected_and_transliterated_forms) {
    for (const char* name : {"Айгуле", "азаматом", "Екатерине", "gulzat", "jyldyz", "zhyldyz"}) {
        EXPECT_TRUE(is(name, WordKinds::given)) << name;
    }
    for (const char* name : {"Токтогулов", "Нурбековой", "Абдылдаева", "Иванову", "abdyldaeva"}) {
        EXPECT_TRUE(is(name, WordKinds::surname)) << name;
    }
}

TEST_F(ShippedLists, know_names_made_of_two_halves_and_their_spellings) {
    for (const char* name : {"Нуртемир", "Жумагуль", "Жумагүл", "Джаныбек", "Чинара", "Айсалкын"}) {
        EXPECT_TRUE(is(name, WordKinds::given)) << name;
    }
}

TEST_F(ShippedLists, know_pet_forms_and_latin_case_forms) {
    for (const char* name : {"Жылдызка", "Мадинке", "нурланчик", "azamata", "Gulzate"}) {
        EXPECT_TRUE(is(name, WordKinds::given)) << name;
    }
}

TEST_F(ShippedLists, leave_the_everyday_forms_of_a_name_to_everyday) {
    EXPECT_TRUE(is("любой", WordKinds::common));
    EXPECT_FALSE(is("динара", WordKinds::common));
    EXPECT_TRUE(lexicon.common(written_word_hash("skolko")));
    EXPECT_TRUE(lexicon.common(written_word_hash("kancha")));
}

TEST_F(ShippedLists, know_which_names_are_everyday_words) {
    for (const char* word : {"роза", "лев", "надежда", "любовь", "темир", "эркин"}) {
        EXPECT_TRUE(is(word, WordKinds::given | WordKinds::common)) << word;
    }
    for (const char* name : {"нурлан", "светлана", "максим", "victoria", "бегимай"}) {
        EXPECT_FALSE(is(name, WordKinds::common)) << name;
    }
}

TEST_F(ShippedLists, know_everyday_words_of_three_languages) {
    for (const char* word :
         {"доставка", "размерами", "сколько", "booking", "table", "жеткирүү", "канча", "готов", "здоров"}) {
        EXPECT_TRUE(lexicon.common(written_word_hash(word))) << word;
        EXPECT_TRUE(unknown(word) || is(word, WordKinds::common)) << word;
    }
}

TEST_F(ShippedLists, rarely_call_an_unknown_word_everyday) {
    std::size_t wrong = 0;
    const std::size_t tries = 20'000;
    for (std::uint64_t number = 1; number <= tries; ++number) {
        wrong += lexicon.common(hash_done(number * 0x9e3779b97f4a7c15ULL)) ? 1 : 0;
    }
    EXPECT_LT(wrong, tries * 4 / 100);
}

TEST(Endings, of_turkic_cases_are_told_from_others) {
    const auto ending = [](std::u16string_view text) { return is_turkic_ending({text.data(), text.size()}); };
    EXPECT_TRUE(ending(u"га"));
    EXPECT_TRUE(ending(u"дын"));
    EXPECT_TRUE(ending(u"ning"));
    EXPECT_FALSE(ending(u"ов"));
    EXPECT_FALSE(ending(u"а"));
}

TEST(Endings, of_patronymics_are_told_from_others) {
    const auto patronymic = [](std::u16string_view text) { return is_patronymic({text.data(), text.size()}); };
    EXPECT_TRUE(patronymic(u"петрович"));
    EXPECT_TRUE(patronymic(u"ивановной"));
    EXPECT_TRUE(patronymic(u"ильинична"));
    EXPECT_FALSE(patronymic(u"кирпич"));
    EXPECT_FALSE(patronymic(u"бакыт"));
}

}  // namespace
}  // namespace wordkeep::words::names
