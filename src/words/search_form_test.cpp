#include "words/search_form.hpp"

#include <gtest/gtest.h>

namespace wordkeep::words {
namespace {

TEST(SearchForm, makes_case_yo_and_white_space_alike) {
    EXPECT_EQ(search_form("  Ещё   ОДНО\n\tплатье "), "еще одно платье");
    EXPECT_EQ(search_form("ЁЛКА"), search_form("елка"));
}

TEST(SearchForm, brings_full_width_and_composed_forms_together) {
    EXPECT_EQ(search_form("Ｐｒｉｃｅ １２"), "price 12");
    EXPECT_EQ(search_form("\u0438\u0306"), "й");
}

TEST(SearchForm, keeps_kyrgyz_letters_and_takes_anything) {
    EXPECT_EQ(search_form("КӨЙНӨК"), "көйнөк");
    EXPECT_EQ(search_form(""), "");
    EXPECT_EQ(search_form(" \n "), "");
    EXPECT_FALSE(search_form("\xFF\xFE").empty());
}

}  // namespace
}  // namespace wordkeep::words
