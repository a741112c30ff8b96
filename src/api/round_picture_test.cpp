#include "api/round_picture.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace wordkeep::api {
namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

TEST(RoundPicture, tells_shares_and_changes_in_words_too) {
    const std::string svg =
        round_picture({2, {{"Доставка", 0.5, 0.125}, {"Цена", 0.25, -0.1}, {"Размер", 0.1, {}}}}, crm::Language::ru);
    EXPECT_TRUE(svg.contains("<title id=\"title\">О чём спрашивают, итог 2</title>"));
    EXPECT_TRUE(svg.contains("50.0 % ▲ +12.5 п. п."));
    EXPECT_TRUE(svg.contains("25.0 % ▼ -10.0 п. п."));
    EXPECT_TRUE(svg.contains("10.0 %</text>"));
    EXPECT_TRUE(svg.contains("prefers-color-scheme:dark"));
}

TEST(RoundPicture, shows_topics_and_groups_each_under_its_heading) {
    const std::string both =
        round_picture({3, {{"Доставка", 0.5, 0.1}}, {{"сколько стоит доставка", 0.3, -0.2}}}, crm::Language::ru);
    const std::size_t topics = both.find(">Темы</text>");
    const std::size_t groups = both.find(">Вопросы</text>");
    ASSERT_NE(groups, std::string::npos);
    EXPECT_LT(topics, both.find("Доставка"));
    EXPECT_LT(both.find("Доставка"), groups);
    EXPECT_LT(groups, both.find("сколько стоит доставка"));
    EXPECT_TRUE(both.contains("30.0 % ▼ -20.0 п. п."));
    EXPECT_EQ(count_of(both, "role=\"list\""), 2U);
    EXPECT_FALSE(round_picture({3, {{"Доставка", 0.5, 0.1}}}, crm::Language::ru).contains("Вопросы"));
}

TEST(RoundPicture, lets_no_markup_through_and_cuts_a_long_name_between_letters) {
    const std::string svg = round_picture({1, {{"<script>&\"", 0.5, {}}}}, crm::Language::en);
    EXPECT_TRUE(svg.contains("&lt;script&gt;&amp;&quot;"));
    std::string name;
    for (int letter = 0; letter < 80; ++letter) {
        name += "ү";
    }
    const std::string cut = round_picture({1, {}, {{name, 0.5, {}}}}, crm::Language::ky);
    EXPECT_EQ(count_of(cut, "үүүүүүүүүү"), 51U);
    EXPECT_TRUE(cut.contains("ү…</text>"));
}

TEST(RoundPicture, stays_small_and_says_so_when_there_is_nothing) {
    const std::vector<PictureBar> many(base::limits::round_picture_bars_max + 10, PictureBar{"x", 0.1, {}});
    EXPECT_EQ(count_of(round_picture({1, many}, crm::Language::en), "<rect"), base::limits::round_picture_bars_max);
    EXPECT_TRUE(round_picture({}, crm::Language::en).contains("Nothing to show yet."));
}

}  // namespace
}  // namespace wordkeep::api
