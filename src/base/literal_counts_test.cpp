#include "base/literal_counts.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace wordkeep::base {
namespace {

TEST(LiteralCountsTest, CountsUnderEachNameFromManyThreads) {
    LiteralCounts counts;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int time = 0; time < 1000; ++time) {
                    counts.add("phone.kg_bare");
                    counts.add("person.cue");
                }
            });
        }
    }
    const auto values = counts.values();
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values.at("phone.kg_bare"), 4000U);
    EXPECT_EQ(values.at("person.cue"), 4000U);
}

TEST(LiteralCountsTest, LeavesOutNamesBeyondItsBound) {
    LiteralCounts counts;
    static constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
    for (std::size_t at = 0; at < letters.size(); ++at) {
        counts.add(letters.substr(at));
    }
    EXPECT_EQ(counts.values().size(), limits::mask_rules_max);
}

}  // namespace
}  // namespace wordkeep::base
