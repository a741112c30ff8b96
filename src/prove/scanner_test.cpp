#include "prove/scanner.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <ctime>
#include <random>
#include <set>

namespace wordkeep::prove {
namespace {

std::string chance(std::mt19937_64& random, std::size_t count) {
    std::string bytes(count, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(random() & 0xFFU);
    }
    return bytes;
}

std::set<std::uint32_t> found_in(const Scanner& scanner, std::string_view haystack) {
    std::set<std::uint32_t> found;
    scanner.scan(haystack, [&](std::size_t, const Needle& needle) { found.insert(needle.canary); });
    return found;
}

TEST(Scanner, finds_every_needle_wherever_it_stands) {
    std::mt19937_64 random(1);
    std::vector<Needle> needles;
    for (std::uint32_t number = 0; number < 3000; ++number) {
        needles.push_back({chance(random, needle_bytes_min + random() % 40), number, "as it is"});
    }
    const Scanner scanner(needles);
    for (int round = 0; round < 300; ++round) {
        const Needle& needle = needles[random() % needles.size()];
        std::string haystack = chance(random, random() % 200);
        haystack += needle.bytes;
        haystack += chance(random, random() % 3 == 0 ? 0 : random() % 200);
        EXPECT_TRUE(found_in(scanner, haystack).contains(needle.canary)) << "round " << round;
        haystack.resize(haystack.find(needle.bytes) + needle.bytes.size() - 1);
        if (needle.bytes.size() >= telling_bytes_min) {
            EXPECT_FALSE(found_in(scanner, haystack).contains(needle.canary)) << "round " << round;
        }
    }
}

TEST(Scanner, tells_needles_apart_that_begin_alike_or_hold_each_other) {
    const Scanner scanner({{"a long common beginning 1", 1, ""},
                           {"a long common beginning 2", 2, ""},
                           {"common beginning", 3, ""},
                           {"beginning 2 and more", 4, ""}});
    EXPECT_EQ(found_in(scanner, "xx a long common beginning 2 yy"), (std::set<std::uint32_t>{2, 3}));
    EXPECT_EQ(found_in(scanner, ""), std::set<std::uint32_t>{});
    EXPECT_EQ(found_in(scanner, "a long"), std::set<std::uint32_t>{});
}

TEST(Scanner, takes_the_same_time_for_a_hundred_thousand_needles_as_for_one) {
    std::mt19937_64 random(1);
    std::vector<Needle> needles;
    for (std::uint32_t number = 0; number < 100'000; ++number) {
        needles.push_back({"https://common.example/" + chance(random, 16), number, ""});
    }
    const Scanner scanner(needles);
    const std::string haystack = chance(random, 8UL << 20U);
    const std::clock_t begin = std::clock();  // of the processor, so that a busy machine is no excuse
    EXPECT_TRUE(found_in(scanner, haystack).empty());
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_LT(seconds, 10.0);  // a pass for each needle would take an hour
}

}  // namespace
}  // namespace wordkeep::prove
