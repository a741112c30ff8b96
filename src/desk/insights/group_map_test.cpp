#include "desk/insights/group_map.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/limits.hpp"

namespace wordkeep::desk {
namespace {

Group group(std::uint64_t number, std::uint64_t count, const Signature& signature) {
    Group one;
    one.id = base::GroupId::from_bits(number);
    one.count = count;
    one.signature = signature;
    return one;
}

double between(const MapPlace& one, const MapPlace& other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

// Families of groups: those of one share a word, and each has words of its own.
std::vector<Group> families(std::size_t families, std::size_t of_each) {
    std::vector<Group> groups;
    for (std::size_t at = 0; at < families * of_each; ++at) {
        const std::string own = std::to_string(at);
        const std::string shared = "family" + std::to_string(at % families);
        groups.push_back(group(at + 1, 500 / (at + 1) + 3, {{shared, 0.8F}, {"a" + own, 0.5F}, {"b" + own, 0.3F}}));
    }
    return groups;
}

void expect_readable(const std::vector<MapPlace>& places) {
    constexpr double hardly = 0.5;
    for (std::size_t one = 0; one < places.size(); ++one) {
        EXPECT_GE(places[one].x - places[one].radius, 0);
        EXPECT_LE(places[one].x + places[one].radius, map_width);
        EXPECT_GE(places[one].y - places[one].radius, 0);
        EXPECT_LE(places[one].y + places[one].radius, map_height);
        for (std::size_t other = 0; other < one; ++other) {
            EXPECT_GE(between(places[one], places[other]), places[one].radius + places[other].radius - hardly)
                << one << " and " << other;
        }
    }
}

TEST(GroupMapTest, groups_that_share_words_stand_nearer_than_those_that_do_not) {
    const std::size_t of = 5;
    const std::vector<MapPlace> places = map_of(families(of, 6));
    double within = 0;
    double across = 0;
    std::size_t within_count = 0;
    std::size_t across_count = 0;
    for (std::size_t one = 0; one < places.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const bool family = one % of == other % of;
            (family ? within : across) += between(places[one], places[other]);
            ++(family ? within_count : across_count);
        }
    }
    EXPECT_LT(within / static_cast<double>(within_count), 0.6 * across / static_cast<double>(across_count));
    expect_readable(places);
}

TEST(GroupMapTest, the_same_groups_give_the_same_map) {
    const std::vector<Group> groups = families(4, 10);
    const std::vector<MapPlace> once = map_of(groups);
    const std::vector<MapPlace> again = map_of(groups);
    for (std::size_t at = 0; at < once.size(); ++at) {
        EXPECT_EQ(once[at].x, again[at].x);
        EXPECT_EQ(once[at].y, again[at].y);
    }
}

TEST(GroupMapTest, more_inquiries_make_a_larger_circle) {
    const std::vector<MapPlace> places = map_of(std::vector{group(1, 400, {{"a", 1}}), group(2, 100, {{"b", 1}})});
    EXPECT_GT(places[0].radius, places[1].radius);
}

TEST(GroupMapTest, few_groups_none_and_groups_without_words_have_a_map) {
    EXPECT_TRUE(map_of({}).empty());
    EXPECT_EQ(map_of(std::vector{group(1, 0, {})}).front().x, map_width / 2);
    expect_readable(map_of(std::vector{group(1, 5, {}), group(2, 5, {})}));
    expect_readable(map_of(std::vector{group(1, 5, {{"a", 1}}), group(2, 5, {{"a", 1}}), group(3, 5, {{"a", 1}})}));
}

TEST(GroupMapTest, as_many_groups_as_a_map_takes_stand_beside_each_other) {
    expect_readable(map_of(families(20, base::limits::insight_map_groups_max / 20)));
}

}  // namespace
}  // namespace wordkeep::desk
