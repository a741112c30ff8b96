#include "crm/policy.hpp"

#include <gtest/gtest.h>

#include "crm/policy_text.hpp"

namespace wordkeep::crm {
namespace {

Policy shop() {
    return {.organisation = "Shop & Co",
            .email = "ask@shop.example",
            .website = "https://shop.example",
            .effective_date = "2025-01-30",
            .turn_days = 30,
            .epoch_days = 7,
            .masking = true,
            .changes = {"2025-01-30: the <first> one"}};
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
        EXPECT_TRUE(holds(page, "href=\"/privacy/stored?lang="));
        EXPECT_TRUE(holds(page, "<li>2025-01-30: the &lt;first&gt; one</li>"));
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

TEST(PolicyPage, promises_no_masking_that_is_switched_off) {
    Policy policy = shop();
    EXPECT_TRUE(holds(policy_page(policy, Language::en), "replaced by words such as"));
    policy.masking = false;
    EXPECT_FALSE(holds(policy_page(policy, Language::en), "replaced by words such as"));
    EXPECT_TRUE(holds(policy_page(policy, Language::en), "its recognition is switched off here"));
}

TEST(PolicyPage, promises_for_an_unsend_only_the_time_that_ids_can_be_made_again) {
    Policy policy = shop();
    policy.epoch_days = 5;
    EXPECT_TRUE(holds(policy_page(policy, Language::en), "take a message back in Instagram within 5 days"));
}

TEST(PolicyPage, lets_no_setting_become_markup) {
    Policy policy = shop();
    policy.organisation = "<script>alert(1)</script>";
    policy.website = "javascript:alert(1)";
    const std::string page = policy_page(policy, Language::en);
    EXPECT_FALSE(holds(page, "<script"));
    EXPECT_FALSE(holds(page, "href=\"javascript"));
}

}  // namespace
}  // namespace wordkeep::crm
