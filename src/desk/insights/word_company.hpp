// What goes with a word, and which words set a topic apart: counts over all inquiries, each counted once.
//
// Words in all their forms are one (Features). What fewer than limits::insight_word_inquiries_min inquiries share is
// not told: that is chance, or somebody's own words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "desk/insights/features.hpp"

namespace wordkeep::desk {

struct CompanyWord {
    std::string word;
    std::uint64_t inquiries = 0;  // that have both
    double lift = 0;              // how many times more than if they had nothing to do with each other
};

// Of one word of any spelling; the strongest first, at most limits::insight_words_told_max. Empty if nobody uses it.
// Goes through all inquiries. Pure.
[[nodiscard]] std::vector<CompanyWord> company_of(const Corpus& corpus, const Features& features,
                                                  std::string_view word);

struct TopicWord {
    std::string word;
    std::uint64_t inquiries = 0;  // of the topic that have it
    double share = 0;             // of the topic's inquiries
    double lift = 0;              // how many times more often than in all inquiries
};

// For each topic that an inquiry has the words that set it apart (by class-based TF-IDF), the strongest first, at most
// limits::insight_words_told_max. Goes through all inquiries. Pure.
[[nodiscard]] std::map<base::TopicId, std::vector<TopicWord>> topic_words(const Corpus& corpus,
                                                                          const Features& features);

}  // namespace wordkeep::desk
