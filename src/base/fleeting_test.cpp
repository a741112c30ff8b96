#include "base/fleeting.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

#include "base/log.hpp"

namespace wordkeep::base {
namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) { out << value; };
template <class T>
concept Comparable = requires(const T& left, const T& right) { left == right; };
template <class T>
concept Ordered = requires(const T& left, const T& right) { left < right; };
template <class T>
concept Hashable = requires(const T& value) { std::hash<T>{}(value); };
template <class T>
concept Loggable = requires(Log& log, const T& value) { log.info("event", {{"field", value}}); };
template <class T>
concept LoggableAsEvent = requires(Log& log, const T& value) { log.info(value); };

// The checks must be able to fail: what may be printed is seen as printable.
static_assert(Streamable<std::string> && Comparable<std::string> && Hashable<std::string>);
static_assert(Loggable<std::int64_t>);

static_assert(!std::copy_constructible<FleetingText> && !std::is_copy_assignable_v<FleetingText>);
static_assert(!Streamable<FleetingText> && !Comparable<FleetingText> && !Ordered<FleetingText>);
static_assert(!Hashable<FleetingText> && !Loggable<FleetingText>);
static_assert(!std::convertible_to<FleetingText, std::string> && !std::convertible_to<FleetingText, std::string_view>);
// Not even an ordinary string made at run time can be logged.
static_assert(!Loggable<std::string> && !Loggable<std::string_view> && !Loggable<const char*>);
static_assert(!LoggableAsEvent<std::string> && !LoggableAsEvent<std::string_view>);

TEST(Fleeting, wipes_the_bytes_it_held_when_it_is_replaced) {
    FleetingText text(std::string("short"));  // short enough to stay inside the object
    const char* place = text.peek().data();
    ASSERT_EQ(std::string_view(place, 5), "short");
    text = FleetingText();
    EXPECT_EQ(std::string_view(place, 5), std::string_view("\0\0\0\0\0", 5));
}

TEST(Fleeting, leaves_nothing_behind_in_the_object_it_was_moved_from) {
    FleetingText from(std::string("secret"));
    const char* place = from.peek().data();
    const FleetingText to(std::move(from));
    EXPECT_TRUE(to.equals("secret"));
    EXPECT_EQ(std::string_view(place, 6), std::string_view("\0\0\0\0\0\0", 6));
}

TEST(Fleeting, compares_whole_values) {
    const FleetingText text(std::string("token"));
    EXPECT_TRUE(text.equals("token"));
    EXPECT_FALSE(text.equals("tokem"));
    EXPECT_FALSE(text.equals("toke"));
    EXPECT_FALSE(text.equals("tokens"));
    EXPECT_FALSE(text.equals(""));
    EXPECT_TRUE(equal_in_constant_time("", ""));
}

}  // namespace
}  // namespace wordkeep::base
