#include "words/mask/overlaps.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wordkeep::words {
namespace {

Candidate candidate(std::size_t begin, std::size_t end, float score) {
    return {begin, end, SpanType::phone, "test.rule", score};
}

TEST(OverlapsTest, TheSurerWinsAndThenTheLonger) {
    Candidates candidates{candidate(0, 10, 0.5F), candidate(2, 8, 0.9F), candidate(20, 24, 0.5F),
                          candidate(20, 30, 0.5F)};
    resolve_overlaps(std::string(32, 'x'), candidates);
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0].begin, 2U);
    EXPECT_EQ(candidates[1].end, 30U);
}

TEST(OverlapsTest, TheLargerRestOfALoserStays) {
    Candidates candidates{candidate(0, 10, 0.5F), candidate(8, 20, 0.9F)};
    resolve_overlaps(std::string(32, 'x'), candidates);
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0].end, 8U);
}

TEST(OverlapsTest, TheRestEndsWithNoSpaceWhereItWasCut) {
    Candidates candidates{candidate(0, 12, 0.5F), candidate(8, 20, 0.9F)};
    resolve_overlaps("Asanova aika@mail.kg", candidates);
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0].end, 7U);
}

}  // namespace
}  // namespace wordkeep::words
