#include "words/mask/checksums.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

TEST(ChecksumsTest, HoldForKnownNumbersAndNotForTheirNeighbours) {
    EXPECT_TRUE(luhn_holds("4111111111111111"));
    EXPECT_FALSE(luhn_holds("4111111111111112"));
    EXPECT_TRUE(inn_holds("7707083893"));
    EXPECT_FALSE(inn_holds("7707083894"));
    EXPECT_TRUE(inn_holds("500100732259"));
    EXPECT_TRUE(snils_holds("11223344595"));
    EXPECT_FALSE(snils_holds("11223344596"));
    EXPECT_TRUE(iban_holds("DE89370400440532013000"));
    EXPECT_FALSE(iban_holds("DE88370400440532013000"));
    EXPECT_TRUE(s10_holds("473124829"));
    EXPECT_FALSE(s10_holds("473124828"));
}

}  // namespace
}  // namespace wordkeep::words
