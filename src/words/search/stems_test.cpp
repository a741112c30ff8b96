// The same word in other letters, other forms, another layout.
#include "words/search/stems.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

#include "words/search/kyrgyz_stem.hpp"
#include "words/search/layout.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::words {
namespace {

std::string sound(std::string_view text) {
    std::string out;
    for (const SearchWord& word : search_words(text)) {
        out += (out.empty() ? "" : " ") + sound_of_form(word.form);
    }
    return out;
}

bool share_a_stem(std::string_view one, std::string_view other) {
    Stemmer stemmer;
    const auto stems = [&](std::string_view text) {
        const std::string form = search_words(text)[0].form;
        return stemmer.stems_of(form);
    };
    const Stems first = stems(one);
    const Stems second = stems(other);
    return std::ranges::any_of(first.view(),
                               [&](std::uint64_t key) { return std::ranges::count(second.view(), key) > 0; });
}

TEST(SoundTest, is_the_same_in_cyrillic_and_in_the_latin_letters_people_use_for_it) {
    const std::pair<const char*, const char*> pairs[] = {{"доставка", "dostavka"},
                                                         {"канча турат", "kancha turat"},
                                                         {"Сколько стоит", "skolko stoit"},
                                                         {"ещё", "eshe"},
                                                         {"ещё", "eshyo"},
                                                         {"хочу", "xo4u"},
                                                         {"жок", "jok"},
                                                         {"запись", "zapis"},
                                                         {"большой", "bolshoy"},
                                                         {"цена", "tsena"},
                                                         {"красивый", "krasivyi"},
                                                         {"платья", "platya"},
                                                         {"өлчөмү", "олчому"},
                                                         {"химчистка", "khimchistka"},
                                                         {"юбка", "yubka"}};
    for (const auto& [cyrillic, latin] : pairs) {
        EXPECT_EQ(sound(cyrillic), sound(latin)) << cyrillic << " " << latin;
    }
}

TEST(SearchWordsTest, know_where_they_lie_and_leave_placeholders_out) {
    const std::string text = "Мой номер: [phone], iPhone13!";
    const auto words = search_words(text);
    ASSERT_EQ(words.size(), 4U);
    EXPECT_EQ(words[2].form, "iphone");
    EXPECT_EQ(text.substr(words[3].begin, words[3].end - words[3].begin), "13");
    EXPECT_EQ(search_words("42размер b2b xo4u s23 7")[1].form, "размер");
    EXPECT_EQ(search_words("42размер b2b xo4u s23 7").size(), 6U);
    EXPECT_EQ(search_words("[как-то так] [x").size(), 4U);
}

TEST(StemTest, forms_of_one_word_share_a_stem_in_each_language) {
    const std::pair<const char*, const char*> pairs[] = {
        {"доставка", "доставку"},     {"доставка", "dostavki"},     {"цены", "цена"},
        {"записаться", "записались"}, {"prices", "price"},          {"deliveries", "delivery"},
        {"дүкөн", "дүкөнүңүздөн"},    {"китептер", "китепти"},      {"жеткирүү", "жеткирүүсү"},
        {"баасы", "баада"},           {"записаться", "zapisatsya"}, {"китеп", "китептерибиз"}};
    for (const auto& [one, other] : pairs) {
        EXPECT_TRUE(share_a_stem(one, other)) << one << " " << other;
    }
    for (const auto& [one, other] :
         {std::pair("посылка", "посылок"), std::pair("чехол", "чехлы"), std::pair("сабак", "сабагы"),
          std::pair("жазылуу", "жазылсам"), std::pair("жеткирип", "jetkiruu")}) {
        EXPECT_TRUE(share_a_stem(one, other)) << one << " " << other;
    }
    EXPECT_FALSE(share_a_stem("сумка", "суммы"));
    EXPECT_FALSE(share_a_stem("доставка", "оплата"));
    EXPECT_FALSE(share_a_stem("размер", "замер"));
}

TEST(StemTest, a_kyrgyz_stem_keeps_three_letters_at_least) {
    EXPECT_EQ(kyrgyz_stem("баада"), "баа");
    EXPECT_EQ(kyrgyz_stem("бала"), "бала");
    EXPECT_EQ(kyrgyz_stem("ош"), "ош");
    EXPECT_EQ(kyrgyz_stem(""), "");
}

TEST(LayoutTest, reads_the_same_keys_in_the_other_layout) {
    EXPECT_EQ(in_other_layout("ghbdtn"), "привет");
    EXPECT_EQ(in_other_layout(";bpym"), "жизнь");
    EXPECT_EQ(in_other_layout("вудшмукн"), "delivery");
    EXPECT_EQ(in_other_layout("42?"), std::nullopt);
}

}  // namespace
}  // namespace wordkeep::words
