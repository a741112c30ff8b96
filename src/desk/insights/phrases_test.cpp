#include "desk/insights/phrases.hpp"

#include <gtest/gtest.h>

#include "desk/insights/insights.hpp"

namespace wordkeep::desk {
namespace {

// Of the group that the first text is in.
std::string name_among(const std::vector<std::string>& texts) {
    Insights insights(1);
    for (std::size_t at = 0; at < texts.size(); ++at) {
        insights.put(base::InquiryId::from_bits(at + 1), texts[at]);
    }
    EXPECT_TRUE(insights.compute({}).has_value());
    const auto group = insights.group_of(base::InquiryId::from_bits(1));
    for (const Group& one : insights.overview().groups) {
        if (group == one.id) {
            return one.name;
        }
    }
    return "in no group";
}

const std::vector<std::string> asked_otherwise = {"где вы находитесь",  "ваш адрес какой", "адрес магазина",
                                                  "какой у вас график", "график работы",   "вы работаете сегодня"};

std::vector<std::string> with_others(std::vector<std::string> texts) {
    texts.insert(texts.end(), asked_otherwise.begin(), asked_otherwise.end());
    return texts;
}

TEST(PhrasesTest, a_group_is_called_as_people_typed_it_over_forms_and_order) {
    EXPECT_EQ(name_among(with_others({"вернуть куртку можно", "хочу вернуть куртку", "куртку вернуть", "вернуть куртку",
                                      "верну куртку если мала"})),
              "вернуть куртку");
}

TEST(PhrasesTest, a_word_of_two_inquiries_is_in_no_name) {
    const std::string name =
        name_among(with_others({"вернуть пуховик", "вернуть пуховик можно", "вернуть куртку", "вернуть заказ",
                                "вернуть товар можно", "вернуть можно", "возврат товара"}));
    EXPECT_EQ(name.find("пуховик"), std::string::npos) << name;
    EXPECT_NE(name.find("верн"), std::string::npos) << name;
}

TEST(PhrasesTest, a_name_is_in_the_language_that_most_of_the_group_write) {
    EXPECT_EQ(name_among(with_others({"сколько стоит доставка", "доставка сколько стоит", "сколько стоит доставка в Ош",
                                      "сколько стоит доставка до Нарына", "жеткирүү канча турат"})),
              "сколько стоит доставка");
}

}  // namespace
}  // namespace wordkeep::desk
