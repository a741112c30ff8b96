#include "crm/language.hpp"

#include <gtest/gtest.h>

namespace wordkeep::crm {
namespace {

TEST(LanguageOfAPage, is_the_one_asked_for_or_the_first_the_browser_prefers) {
    EXPECT_EQ(choose_language("ky", "ru"), Language::ky);
    EXPECT_EQ(choose_language("", "ru-RU,ru;q=0.9,en;q=0.8"), Language::ru);
    EXPECT_EQ(choose_language("", "de, ky;q=0.5"), Language::ky);
    EXPECT_EQ(choose_language("xx", "de"), Language::en);
    EXPECT_EQ(choose_language("", ""), Language::en);
}

}  // namespace
}  // namespace wordkeep::crm
