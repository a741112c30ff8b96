#include "desk/insights/vectors.hpp"

#include <gtest/gtest.h>

#include "desk/insights/model.hpp"

namespace wordkeep::desk {
namespace {

// How much a meaning counts in these texts, and the word that stands for it.
struct Counted {
    float meaning;
    float word;
};

Counted counted_of(const std::vector<std::string>& texts, std::string_view word) {
    Corpus corpus;
    Sampler sampler(texts.size());
    for (std::size_t at = 0; at < texts.size(); ++at) {
        corpus.put(base::InquiryId::from_bits(at + 1), words::text_words(texts[at]));
    }
    for (const CorpusRow& row : corpus.rows()) {
        sampler.add(row, corpus.forms());
    }
    const std::vector<SampleText> sample = sampler.take();
    const Model model(corpus, sample, {});
    const FormId form = corpus.forms().find(word).value();
    const FormTraits& traits = corpus.forms()[form].traits;
    return {model.weights().of(model.features().meaning_feature(traits.meaning.value().number)),
            model.weights().of(model.features().lexeme_of(form, traits))};
}

TEST(WeightsTest, where_languages_mix_what_words_mean_counts_for_more_than_the_words) {
    const Counted counted =
        counted_of({"доставка в Ош", "доставка бар", "жеткирүү барбы", "где ваш адрес", "delivery to Osh"}, "доставка");
    EXPECT_GT(counted.meaning, 2 * counted.word);
}

TEST(WeightsTest, where_all_is_english_words_speak_for_themselves) {
    const Counted counted = counted_of({"my transfer failed", "the transfer is pending", "my card is lost",
                                        "where is the card", "an exchange rate please"},
                                       "transfer");
    EXPECT_GT(counted.word, counted.meaning);
    EXPECT_GT(counted.meaning, 0);
}

TEST(WeightsTest, vectors_that_share_nothing_are_not_alike_and_the_same_ones_wholly) {
    Vector one{{1, 3}, {4, 4}};
    to_length_one(one);
    EXPECT_FLOAT_EQ(dot(one, one), 1);
    EXPECT_FLOAT_EQ(dot(one, Vector{{2, 1}, {3, 1}}), 0);
}

}  // namespace
}  // namespace wordkeep::desk
