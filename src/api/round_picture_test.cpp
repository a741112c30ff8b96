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
        round_picture(2, {{"Доставка", 0.5, 0.125}, {"Цена", 0.25, -0.1}, {"Размер", 0.1, {}}}, crm::Language::ru);
    EXPECT_TRUE(svg.contains("<title id=\"title\">О чём спрашивают, итог 2</title>"));
    EXPECT_TRUE(svg.contains("50.0 % ▲ +12.5 п. п."));
    EXPECT_TRUE(svg.contains("25.0 % ▼ -10.0 п. п."));
    EXPECT_TRUE(svg.contains("10.0 %</text>"));
    EXPECT_TRUE(svg.contains("prefers-color-scheme:dark"));
}

TEST(RoundPicture, lets_no_markup_through_and_cuts_a_long_name_between_letters) {
    const std::string svg = round_picture(1, {{"<script>&\"", 0.5, {}}}, crm::Language::en);
    EXPECT_TRUE(svg.contains("&lt;script&gt;&amp;&quot;"));
    std::string name;
    for (int letter = 0; letter < 80; ++letter) {
        name += "ү";
    }
    const std::string cut = round_picture(1, {{name, 0.5, {}}}, crm::Language::ky);
    EXPECT_EQ(count_of(cut, "үүүүүүүүүү"), 51U);
    EXPECT_TRUE(cut.contains("ү…</text>"));
}

TEST(RoundPicture, stays_small_and_says_so_when_there_is_nothing) {
    const std::vector<PictureBar> many(base::limits::round_picture_bars_max + 10, PictureBar{"x", 0.1, {}});
    EXPECT_EQ(count_of(round_picture(1, many, crm::Language::en), "<rect"), base::limits::round_picture_bars_max);
    EXPECT_TRUE(round_picture(0, {}, crm::Language::en).contains("Nothing to show yet."));
}

}  // namespace
}  // namespace wordkeep::api
