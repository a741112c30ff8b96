#include "desk/insights/word_company.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wordkeep::desk {
namespace {

const base::TopicId topic = base::TopicId::from_bits(9);

Corpus shop() {
    Corpus corpus;
    std::uint64_t number = 0;
    const auto add = [&](std::string_view text, int times, bool in_topic) {
        for (int time = 0; time < times; ++time) {
            const base::InquiryId id = base::InquiryId::from_bits(++number);
            EXPECT_TRUE(corpus.put(id, words::text_words(text)));
            corpus.mark(id, keep::InquiryState::fresh,
                        in_topic ? std::vector<base::TopicId>{topic} : std::vector<base::TopicId>{});
        }
    };
    add("доставка курьером до дома", 4, true);
    add("доставку курьер привезёт?", 3, true);
    add("доставка шкафа", 2, true);
    add("синее платье", 10, false);
    add("жеткирүү", 3, false);
    return corpus;
}

TEST(WordCompanyTest, what_goes_with_a_word_is_told_with_counts_in_any_form_of_it) {
    const Corpus corpus = shop();
    const Features features(corpus.forms());
    const std::vector<CompanyWord> company = company_of(corpus, features, "dostavki");
    ASSERT_FALSE(company.empty());
    EXPECT_EQ(company[0].word, "курьером");
    EXPECT_EQ(company[0].inquiries, 7U);
    EXPECT_NEAR(company[0].lift, 22.0 / 9, 1e-9);
    EXPECT_TRUE(std::ranges::none_of(company, [](const CompanyWord& one) {
        return one.word == "шкафа" || one.word == "платье";  // too few, and none together
    }));
    EXPECT_TRUE(company_of(corpus, features, "самокат").empty());
    EXPECT_TRUE(company_of(corpus, features, "").empty());
}

TEST(WordCompanyTest, a_topic_is_set_apart_by_what_others_do_not_say) {
    const Corpus corpus = shop();
    const auto told = topic_words(corpus, Features(corpus.forms()));
    ASSERT_EQ(told.size(), 1U);
    const std::vector<TopicWord>& words = told.at(topic);
    ASSERT_GE(words.size(), 2U);
    EXPECT_EQ(words[0].word, "доставка");
    EXPECT_EQ(words[0].inquiries, 9U);
    EXPECT_EQ(words[0].share, 1.0);
    EXPECT_NEAR(words[0].lift, 22.0 / 9, 1e-9);
}

TEST(WordCompanyTest, a_word_comes_back_as_it_is_spelt) {
    Corpus corpus;
    for (std::uint64_t number = 1; number <= 4; ++number) {
        ASSERT_TRUE(corpus.put(base::InquiryId::from_bits(number), words::text_words("жеткирүү шаарга")));
        ASSERT_TRUE(corpus.put(base::InquiryId::from_bits(100 + number), words::text_words("платье")));
    }
    const std::vector<CompanyWord> company = company_of(corpus, Features(corpus.forms()), "шаарга");
    ASSERT_EQ(company.size(), 1U);
    EXPECT_EQ(company[0].word, "жеткирүү");
}

}  // namespace
}  // namespace wordkeep::desk
