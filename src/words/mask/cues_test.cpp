#include "words/mask/cues.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

TEST(CuesTest, KnowWordsWholeOrByTheirBeginning) {
    const CueTable table;
    EXPECT_NE(table.find("телефонум") & cue::phone, 0U);
    EXPECT_NE(table.find("паспорту") & cue::passport, 0U);
    EXPECT_NE(table.find("сом") & cue::money, 0U);
    EXPECT_EQ(table.find("домашний") & cue::house, 0U);
    EXPECT_EQ(table.find("платье"), 0U);
    EXPECT_EQ(table.find(""), 0U);
}

}  // namespace
}  // namespace wordkeep::words
