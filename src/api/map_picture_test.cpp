#include "api/map_picture.hpp"

#include <gtest/gtest.h>

namespace wordkeep::api {
namespace {

MapDot dot(std::string name, bool answered) {
    return {{100, 100, 20}, MapLabel{name, 100, 105}, std::move(name), 12, 0.125, answered};
}

TEST(MapPictureTest, tells_each_group_in_words_and_by_more_than_a_colour) {
    const std::string svg = map_picture({dot("цена доставки", true), dot("размер", false)}, crm::Language::ru);
    EXPECT_TRUE(svg.contains("aria-label=\"цена доставки, 12.5 %, обращений: 12, ответ есть\""));
    EXPECT_TRUE(svg.contains("aria-label=\"размер, 12.5 %, обращений: 12, ответа пока нет\""));
    EXPECT_TRUE(svg.contains(".open{fill:url(#lines)"));
    EXPECT_TRUE(svg.contains("stroke-dasharray"));
    EXPECT_TRUE(svg.contains("prefers-color-scheme:dark"));
    EXPECT_TRUE(svg.contains("xml:lang=\"ru\""));
}

TEST(MapPictureTest, lets_no_markup_through) {
    const std::string svg = map_picture({dot("<script>&\"", true)}, crm::Language::en);
    EXPECT_FALSE(svg.contains("<script>"));
    EXPECT_TRUE(svg.contains("&lt;script&gt;&amp;&quot;"));
}

TEST(MapPictureTest, says_so_where_there_is_nothing) {
    EXPECT_TRUE(map_picture({}, crm::Language::en).contains("Nothing to show yet."));
    EXPECT_TRUE(map_picture({}, crm::Language::ky).contains("Көрсөтө турган нерсе азырынча жок."));
}

}  // namespace
}  // namespace wordkeep::api
