// The answer that an agent would pick comes first, in the language of whoever asked.
#include "crm/answer_fit.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace wordkeep::crm {
namespace {

using words::Language;

CannedAnswer answer(std::uint64_t id, std::string title, AnswerTexts texts, std::int64_t uses = 0) {
    return {base::AnswerId::from_bits(id), std::move(title), std::move(texts), {}, uses, false, "v"};
}

const std::vector<CannedAnswer>& answers() {
    static const std::vector<CannedAnswer> all{
        answer(1, "Доставка",
               {{Language::ru, "Здравствуйте! Доставка по городу бесплатная."},
                {Language::ky, "Саламатсызбы! Шаар ичинде жеткирүү акысыз."},
                {Language::en, "Hello! Delivery in town is free."}}),
        answer(2, "Цена",
               {{Language::ru, "Здравствуйте! Цена указана под фото."}, {Language::ky, "Баасы сүрөт алдында."}}),
        answer(3, "Размеры", {{Language::ru, "Здравствуйте! Есть все размеры от 36 до 44."}}, 50),
    };
    return all;
}

std::string best(const std::string& text) {
    const std::vector<std::string> texts{text};
    const auto fitting = fit_answers(texts, answers());
    return fitting.front().score > 0 ? answers()[fitting.front().answer].title : "";
}

TEST(AnswerFit, finds_the_answer_by_any_form_of_its_words) {
    EXPECT_EQ(best("А есть доставкой в Ош?"), "Доставка");
    EXPECT_EQ(best("skolko stoit dostavka"), "Доставка");
    EXPECT_EQ(best("жеткируу барбы"), "Доставка");
    EXPECT_EQ(best("Какая цена?"), "Цена");
    EXPECT_EQ(best("баасы канча"), "Цена");
    EXPECT_EQ(best("какого размера"), "Размеры");
}

TEST(AnswerFit, says_which_words_matched_as_they_were_typed) {
    const std::vector<std::string> texts{"Добрый день!", "Цену скажите и ДОСТАВКУ"};
    const auto fitting = fit_answers(texts, answers());
    ASSERT_EQ(fitting.size(), 3U);
    EXPECT_EQ(fitting[0].words.size(), 1U);
    EXPECT_TRUE(fitting[0].words[0] == "Цену" || fitting[0].words[0] == "ДОСТАВКУ");
    EXPECT_EQ(fitting[2].score, 0.0);
}

TEST(AnswerFit, puts_what_is_used_first_when_nothing_fits) {
    const std::vector<std::string> texts{"привет"};
    EXPECT_EQ(answers()[fit_answers(texts, answers()).front().answer].title, "Размеры");
}

TEST(AnswerFit, takes_the_variant_of_the_inquirys_language) {
    const std::vector<std::string> kyrgyz{"Жеткирүү барбы?"};
    EXPECT_EQ(fit_answers(kyrgyz, answers()).front().language, Language::ky);
    const std::vector<std::string> english{"do you have delivery?"};
    EXPECT_EQ(fit_answers(english, answers()).front().language, Language::en);
    EXPECT_EQ(variant_for(answers()[2], Language::ky), Language::ru);
    EXPECT_EQ(variant_for(answer(4, "x", {{Language::en, "x"}}), Language::ky), Language::en);
}

TEST(AnswerFit, fills_what_the_business_is_and_leaves_the_name_to_people) {
    const OwnFacts facts{"Дүкөн", "https://dukon.example", ""};
    EXPECT_EQ(filled("{name}, это {business}: {website}. {email} {other} {", facts),
              "{name}, это Дүкөн: https://dukon.example. {email} {other} {");
}

}  // namespace
}  // namespace wordkeep::crm
