#include "crm/placeholder_words.hpp"

#include <gtest/gtest.h>

#include "crm/policy_text.hpp"

namespace wordkeep::crm {
namespace {

using words::SpanType;

TEST(PlaceholderWords, stand_where_placeholders_stood) {
    EXPECT_EQ(with_placeholders_in(Language::ru, "Позвоните [name]: [phone]"), "Позвоните [имя]: [телефон]");
    EXPECT_EQ(with_placeholders_in(Language::ky, "[address][date]"), "[дарек][күн]");
    EXPECT_EQ(with_placeholders_in(Language::en, "[id], [tracking]"), "[ID number], [tracking number]");
}

TEST(PlaceholderWords, leave_other_words_in_brackets_alone) {
    for (const std::string_view text : {"", "[", "[[", "[size]", "[name", "phone]", "[Name]"}) {
        EXPECT_EQ(with_placeholders_in(Language::ru, text), text);
    }
    EXPECT_EQ(with_placeholders_in(Language::ru, "[[phone]]"), "[[телефон]]");
}

TEST(PlaceholderWords, are_known_for_every_type_in_every_language) {
    for (int type = 0; type <= static_cast<int>(SpanType::custom); ++type) {
        for (const Language language : all_languages) {
            EXPECT_FALSE(placeholder_word(static_cast<SpanType>(type), language).empty()) << type;
        }
    }
}

TEST(PlaceholderWords, are_those_that_the_policy_names) {
    for (const Language language : all_languages) {
        for (const SpanType type : {SpanType::person, SpanType::phone}) {
            const std::string shown = "[" + std::string(placeholder_word(type, language)) + "]";
            EXPECT_NE(masking_text(language, true).find(shown), std::string_view::npos) << shown;
        }
    }
}

}  // namespace
}  // namespace wordkeep::crm
