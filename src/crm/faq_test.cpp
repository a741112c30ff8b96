#include "crm/faq.hpp"

#include <gtest/gtest.h>

namespace wordkeep::crm {
namespace {

const Policy shop{.organisation = "Shop & Co",
                  .email = "us@shop.example",
                  .website = "https://shop.example",
                  .effective_date = "2026-01-01",
                  .turn_days = 30,
                  .epoch_days = 7,
                  .masking = true,
                  .changes = {}};
const OwnFacts facts{shop.organisation, shop.website, shop.email};

CannedAnswer answer(std::string title, AnswerTexts texts, AnswerTexts questions = {}, bool published = true) {
    return {
        base::AnswerId::from_bits(7), std::move(title), std::move(texts), std::move(questions), 0, published, "v", {}};
}

const std::vector<CannedAnswer> answers{
    answer("Delivery", {{Language::en, "Two days.\nAsk {business}."}, {Language::ru, "Два дня."}},
           {{Language::ru, "Сколько идёт доставка?"}}),
    answer("Secret", {{Language::en, "Not for everybody."}}, {}, false),
    answer("<b>Sizes</b>", {{Language::ky, "46дан 52ге чейин. *"}}),
};

TEST(Faq, holds_what_is_published_and_nothing_else) {
    const auto entries = faq_entries(answers, Language::en, facts);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].question, "Сколько идёт доставка?");
    EXPECT_EQ(entries[0].question_language, Language::ru);
    EXPECT_EQ(entries[0].answer, "Two days.\nAsk Shop & Co.");
    EXPECT_EQ(entries[1].question, "<b>Sizes</b>");
    EXPECT_EQ(faq_page(shop, entries, Language::en).find("Not for everybody"), std::string::npos);
}

TEST(Faq, shows_another_language_where_the_readers_is_missing_and_says_so) {
    const std::string html = faq_page(shop, faq_entries(answers, Language::en, facts), Language::en);
    EXPECT_NE(html.find("<p lang=\"ky\">46дан 52ге чейин. *</p>"), std::string::npos) << html;
    EXPECT_NE(html.find("<p>Two days.</p><p>Ask Shop &amp; Co.</p>"), std::string::npos) << html;
    EXPECT_NE(html.find("<h2 lang=\"ky\">&lt;b&gt;Sizes&lt;/b&gt;</h2>"), std::string::npos) << html;
}

TEST(Faq, says_kindly_that_nothing_is_published) {
    for (const Language language : all_languages) {
        const std::string html = faq_page(shop, {}, language);
        EXPECT_EQ(html.find("<h2"), std::string::npos);
        EXPECT_NE(html.find("mailto:us@shop.example"), std::string::npos);
        EXPECT_NE(html.find("<main><p>"), std::string::npos);
    }
}

TEST(Faq, is_a_file_that_needs_nothing_beside_it) {
    const std::string html = faq_html_file(shop, faq_entries(answers, Language::ru, facts), Language::ru, "p{}");
    EXPECT_NE(html.find("<style>p{}</style>"), std::string::npos);
    EXPECT_NE(html.find("href=\"faq.ky.html\""), std::string::npos);
    EXPECT_EQ(html.find("/assets/"), std::string::npos);
    EXPECT_EQ(html.find("/privacy"), std::string::npos);
}

TEST(Faq, is_markdown_in_which_words_stay_words) {
    const std::string markdown = faq_markdown(shop, faq_entries(answers, Language::ky, facts), Language::ky);
    EXPECT_NE(markdown.find("## \\<b\\>Sizes\\</b\\>"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("чейин\\. \\*"), std::string::npos) << markdown;
}

}  // namespace
}  // namespace wordkeep::crm
