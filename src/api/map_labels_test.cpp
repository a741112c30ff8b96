#include "api/map_labels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace wordkeep::api {
namespace {

TEST(MapLabelsTest, a_name_stands_in_a_large_circle_and_under_a_small_one) {
    const std::vector<desk::MapPlace> places = {{300, 300, 90}, {700, 300, 10}};
    const auto labels = map_labels(places, std::vector<std::string>{"размер", "доставка"});
    ASSERT_TRUE(labels[0] && labels[1]);
    EXPECT_NEAR(labels[0]->y, 300, 8);
    EXPECT_GT(labels[1]->y, 310);
}

TEST(MapLabelsTest, the_smaller_has_none_where_there_is_no_room) {
    std::vector<desk::MapPlace> places;
    std::vector<std::string> names;
    for (int at = 0; at < 100; ++at) {
        places.push_back({500 + 14.0 * (at % 10), 300 + 14.0 * (at / 10), 6});
        names.emplace_back("сколько стоит доставка");
    }
    const auto labels = map_labels(places, names);
    EXPECT_TRUE(labels[0]);
    const auto has = static_cast<std::size_t>(std::ranges::count_if(labels, [](const auto& label) { return !!label; }));
    EXPECT_LT(has, 60U);
    for (std::size_t one = 0; one < labels.size(); ++one) {
        for (std::size_t other = 0; other < one && labels[one]; ++other) {
            const bool apart = !labels[other] || std::abs(labels[one]->y - labels[other]->y) > map_letter_height ||
                               std::abs(labels[one]->x - labels[other]->x) > 10.0 * map_letter_height;
            EXPECT_TRUE(apart) << one << " covers " << other;
        }
    }
}

TEST(MapLabelsTest, nothing_bears_no_name_and_a_long_one_is_cut_between_letters) {
    const std::vector<desk::MapPlace> places = {{300, 300, 90}, {700, 300, 10}};
    const auto labels =
        map_labels(places, std::vector<std::string>{"", "очень длинное название одной группы вопросов"});
    EXPECT_FALSE(labels[0]);
    ASSERT_TRUE(labels[1]);
    EXPECT_EQ(labels[1]->text, "очень длинное название одн…");
    EXPECT_EQ(shortened("өзгөчө", 2), "өз…");
}

}  // namespace
}  // namespace wordkeep::api
