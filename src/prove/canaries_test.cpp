#include "prove/canaries.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wordkeep::prove {
namespace {

TEST(Canaries, repeat_with_their_seed) {
    Canaries one(7);
    Canaries two(7);
    EXPECT_EQ(one.mid(), two.mid());
    EXPECT_EQ(one.word("a word").text, two.word("a word").text);
    EXPECT_NE(Canaries(8).mid(), Canaries(7).mid());
}

TEST(Canaries, are_all_different) {
    Canaries canaries(1);
    std::set<std::string> seen;
    for (int count = 0; count < 2000; ++count) {
        canaries.id("an id");
        canaries.mid();
        canaries.moment("a time");
        canaries.word("a word");
    }
    for (const Canary& canary : canaries.all()) {
        EXPECT_TRUE(seen.insert(canary.text).second) << canary.what;
        EXPECT_TRUE(canary.whole.empty() || canary.whole.find(canary.text) != std::string::npos);
    }
}

TEST(Canaries, change_their_fate_when_a_text_is_erased) {
    Canaries canaries(1);
    const std::string word = canaries.word("a text", Fate::kept).text;
    canaries.add_sealed(word, "bytes on disk");
    canaries.add_sealed("another word", "other bytes");
    canaries.erased(word);
    EXPECT_EQ(canaries.all()[0].fate, Fate::erased);
    EXPECT_EQ(canaries.all()[1].fate, Fate::erased_bytes);
    EXPECT_EQ(canaries.all()[2].fate, Fate::sealed_bytes);
}

}  // namespace
}  // namespace wordkeep::prove
