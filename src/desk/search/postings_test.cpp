// A set of numbers in three shapes, beside std::set.
#include "desk/search/postings.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <set>

#include "desk/search/slips.hpp"
#include "desk/search/slots.hpp"
#include "desk/search/sorted_buckets.hpp"

namespace wordkeep::desk {
namespace {

std::vector<std::uint32_t> all_of(const Postings& postings) {
    std::vector<std::uint32_t> numbers;
    postings.each([&](std::uint32_t number) { numbers.push_back(number); });
    return numbers;
}

TEST(PostingsTest, hold_what_a_set_holds_in_every_shape) {
    for (const std::uint32_t range : {5U, 900U, 5000U, 300'000U}) {
        std::mt19937 chance(range);
        Postings postings;
        std::set<std::uint32_t> set;
        for (std::uint32_t step = 0; step < 60'000; ++step) {
            const std::uint32_t number = chance() % range;
            if (chance() % 3 != 0) {
                EXPECT_EQ(postings.add(number), set.insert(number).second);
            } else {
                EXPECT_EQ(postings.remove(number), set.erase(number) == 1);
            }
        }
        EXPECT_EQ(postings.count(), set.size());
        std::vector<std::uint32_t> numbers = all_of(postings);
        std::ranges::sort(numbers);
        EXPECT_EQ(numbers, std::vector<std::uint32_t>(set.begin(), set.end())) << range;
        Postings moved = std::move(postings);
        for (const std::uint32_t number : set) {
            EXPECT_TRUE(moved.remove(number));
        }
        EXPECT_EQ(moved.heap_bytes(), 0U);
    }
}

TEST(PostingsTest, a_common_word_takes_two_bytes_a_document_at_most) {
    Postings postings;
    for (std::uint32_t number = 0; number < 300'000; number += 3) {
        postings.add(number);
    }
    EXPECT_LE(postings.heap_bytes(), 100'000U);
}

TEST(SlotsTest, find_and_forget_what_a_map_would) {
    std::mt19937_64 chance(3);
    Slots slots;
    std::vector<std::optional<std::uint64_t>> keys(2000);
    const auto hash = [](std::uint64_t key) { return key * 0x9e3779b97f4a7c15ULL; };
    for (int step = 0; step < 50'000; ++step) {
        const auto number = static_cast<std::uint32_t>(chance() % keys.size());
        if (keys[number]) {
            slots.erase(hash(*keys[number]), number);
            keys[number].reset();
        } else {
            keys[number] = chance();
            slots.insert(hash(*keys[number]), number);
        }
        const auto other = static_cast<std::uint32_t>(chance() % keys.size());
        const auto found = slots.find(hash(keys[other].value_or(1)), [&](std::uint32_t each) { return each == other; });
        EXPECT_EQ(found.has_value(), keys[other].has_value());
    }
}

TEST(SortedBucketsTest, stay_sorted_through_inserts_and_erases) {
    std::mt19937 chance(5);
    SortedBuckets<std::uint32_t> buckets;
    std::set<std::uint32_t> set;
    for (int step = 0; step < 30'000; ++step) {
        const auto number = static_cast<std::uint32_t>(chance() % 20'000);
        if (set.insert(number).second) {
            buckets.insert(number, std::less<>());
        } else {
            set.erase(number);
            buckets.erase(number, std::less<>());
        }
    }
    for (const std::uint32_t from : {0U, 777U, 19'990U, 30'000U}) {
        std::vector<std::uint32_t> read;
        buckets.each_from([&](std::uint32_t each) { return each < from; },
                          [&](std::uint32_t each) {
                              read.push_back(each);
                              return read.size() < 2000;
                          });
        std::vector<std::uint32_t> expected(set.lower_bound(from), set.end());
        expected.resize(std::min<std::size_t>(expected.size(), 2000));
        EXPECT_EQ(read, expected) << from;
    }
}

TEST(SlipsTest, are_one_letter_away_and_keep_the_first) {
    const auto slips = slips_of("zakaz");
    for (const char* slip : {"zkaz", "zakza", "zaaz", "zakaSz", "zokaz"}) {
        EXPECT_EQ(std::ranges::count(slips, slip), 1) << slip;
    }
    for (const std::string& slip : slips) {
        EXPECT_EQ(slip[0], 'z');
    }
    EXPECT_EQ(std::ranges::count(slips, "zakaz"), 0);
}

}  // namespace
}  // namespace wordkeep::desk
