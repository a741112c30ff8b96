#include "crm/policy.hpp"

#include <gtest/gtest.h>

#include "crm/policy_text.hpp"

namespace wordkeep::crm {
namespace {

using testing::Test;

Policy shop() {
    return {"Shop & Co", "ask@shop.example", "https://shop.example", "2025-01-30", 30};
}

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

TEST(PolicyPage, names_the_organisation_and_how_to_reach_it_in_every_language) {
    for (const Language language : {Language::en, Language::ru, Language::ky}) {
        const std::string page = policy_page(shop(), language);
        EXPECT_TRUE(holds(page, "Shop &amp; Co"));
        EXPECT_TRUE(holds(page, "<a href=\"mailto:ask@shop.example\">"));
        EXPECT_TRUE(holds(page, "<a href=\"https://shop.example\""));
        EXPECT_TRUE(holds(page, "2025-01-30"));
        EXPECT_TRUE(holds(page, "30"));
        EXPECT_FALSE(holds(page, "{")) << "a placeholder was not filled";
        EXPECT_FALSE(holds(page, "<script"));
    }
}

TEST(PolicyPage, says_so_when_something_is_missing) {
    Policy policy = shop();
    EXPECT_TRUE(policy.complete());
    policy.email.clear();
    EXPECT_FALSE(policy.complete());
    EXPECT_TRUE(holds(policy_page(policy, Language::en), "not complete"));
    EXPECT_FALSE(holds(policy_page(shop(), Language::en), "not complete"));
}

TEST(PolicyPage, lets_no_setting_become_markup) {
    Policy policy = shop();
    policy.organisation = "<script>alert(1)</script>";
    policy.website = "javascript:alert(1)";
    const std::string page = policy_page(policy, Language::en);
    EXPECT_FALSE(holds(page, "<script"));
    EXPECT_FALSE(holds(page, "href=\"javascript"));
}

TEST(PolicyLanguage, is_the_one_asked_for_or_the_first_the_browser_prefers) {
    EXPECT_EQ(choose_language("ky", "ru"), Language::ky);
    EXPECT_EQ(choose_language("", "ru-RU,ru;q=0.9,en;q=0.8"), Language::ru);
    EXPECT_EQ(choose_language("", "de, ky;q=0.5"), Language::ky);
    EXPECT_EQ(choose_language("xx", "de"), Language::en);
    EXPECT_EQ(choose_language("", ""), Language::en);
}

}  // namespace
}  // namespace wordkeep::crm
