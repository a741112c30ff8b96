#include "words/mask/letters.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

TEST(LettersTest, FoldInPlaceAndKeepEveryByteWhereItIs) {
    EXPECT_EQ(fold_in_place("ЁЛКА Өмүр ҢҮ ABC 12"), "елка омур ну abc 12");
    const std::string_view odd = "\xd0 x \xff 😀é";
    EXPECT_EQ(fold_in_place(odd).size(), odd.size());
}

}  // namespace
}  // namespace wordkeep::words
