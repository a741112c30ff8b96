#include "crm/erasure_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace wordkeep::crm {
namespace {

Policy shop() {
    return {.organisation = "Shop",
            .email = "ask@shop.example",
            .website = "https://shop.example",
            .effective_date = "2025-01-30",
            .turn_days = 30,
            .epoch_days = 7,
            .masking = true,
            .changes = {}};
}

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

std::vector<std::string> every_page(Language language) {
    using keep::ErasureOutcome;
    std::vector<std::string> pages{erasure_asked_page(shop(), "AAAA-BBBB", language),
                                   deletion_receipt_page(shop(), "AAAA-BBBB", language)};
    for (int trouble = 0; trouble <= static_cast<int>(FormTrouble::failed); ++trouble) {
        const auto each = static_cast<FormTrouble>(trouble);
        pages.push_back(erasure_form_page(
            shop(), {.challenge = "00ff", .trouble = each, .wait_seconds = 42, .text = ""}, language));
    }
    for (const auto progress : {ErasureProgressOfCode::unknown, ErasureProgressOfCode::waiting}) {
        pages.push_back(erasure_state_page(shop(), "AAAA-BBBB", {progress, std::nullopt}, language));
    }
    for (const auto outcome : {ErasureOutcome::erased, ErasureOutcome::not_found, ErasureOutcome::unclear,
                               ErasureOutcome::needed, ErasureOutcome::no_request}) {
        pages.push_back(erasure_state_page(shop(), "AAAA-BBBB", {ErasureProgressOfCode::settled, outcome}, language));
    }
    return pages;
}

TEST(ErasurePages, are_complete_and_different_in_every_language) {
    for (const Language language : all_languages) {
        std::vector<std::string> pages = every_page(language);
        for (const std::string& page : pages) {
            EXPECT_TRUE(holds(page, "<html lang=\"" + std::string(language_code(language))));
            EXPECT_FALSE(holds(page, "{")) << "a hole was not filled: " << page.substr(page.find('{'), 40);
            EXPECT_FALSE(holds(page, "<p></p>")) << page;
        }
        std::ranges::sort(pages);
        EXPECT_EQ(std::ranges::unique(pages).size(), 0U);
    }
}

TEST(ErasurePages, give_back_what_was_typed_as_text_and_never_as_markup) {
    const std::string page = erasure_form_page(
        shop(), {.challenge = "\"><script>", .text = "</textarea><script>alert(1)</script>\n two"}, Language::en);
    EXPECT_TRUE(holds(page, "&lt;/textarea&gt;&lt;script&gt;alert(1)"));
    EXPECT_FALSE(holds(page, "<script>"));
}

TEST(ErasurePages, run_a_script_only_where_the_form_is) {
    EXPECT_TRUE(holds(erasure_form_page(shop(), {.challenge = "00"}, Language::ru), "<script src=\"/assets/"));
    EXPECT_FALSE(holds(erasure_asked_page(shop(), "AAAA", Language::ru), "<script"));
    EXPECT_FALSE(holds(erasure_state_page(shop(), "AAAA", {}, Language::ru), "<script"));
}

TEST(ErasurePages, tell_how_long_to_wait_and_whom_to_write_to) {
    const std::string page = erasure_form_page(
        shop(), {.challenge = "00", .trouble = FormTrouble::busy, .wait_seconds = 42, .text = ""}, Language::ky);
    EXPECT_TRUE(holds(page, "42 секунд"));
    EXPECT_TRUE(holds(erasure_form_page(shop(), {.challenge = "00", .trouble = FormTrouble::full}, Language::ky),
                      "mailto:ask@shop.example"));
}

}  // namespace
}  // namespace wordkeep::crm
