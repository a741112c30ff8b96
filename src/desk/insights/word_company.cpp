#include "desk/insights/word_company.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

constexpr double lift_min = 1.2;

// The lexemes of a row, each once.
void lexemes_of(const CorpusRow& row, const Corpus& corpus, const Features& features, std::vector<FeatureId>& out) {
    out.clear();
    for (const FormId form : row.forms) {
        const FeatureId lexeme = features.lexeme_of(form, corpus.forms()[form].traits);
        if (lexeme != no_feature) {
            out.push_back(lexeme);
        }
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
}

FeatureId lexeme_of_word(const Corpus& corpus, const Features& features, std::string_view word) {
    const words::TextWords text = words::text_words(word);
    if (text.words.empty()) {
        return no_feature;
    }
    const std::string& form = text.words.front().form;
    if (const std::optional<FormId> known = corpus.forms().find(form)) {
        return features.lexeme_of(*known, corpus.forms()[*known].traits);
    }
    return features.lexeme_of(corpus.forms().end(), FormReader().read(form));
}

std::string shown(const Corpus& corpus, const Features& features, FeatureId lexeme) {
    const std::string& main = features.main_form(lexeme);
    const std::optional<FormId> form = corpus.forms().find(main);
    return form ? corpus.forms()[*form].shown() : main;
}

double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <class Told, class Worth>
void keep_the_strongest(std::vector<Told>& told, Worth worth) {
    std::ranges::sort(told, [&](const Told& one, const Told& other) {
        return worth(one) != worth(other) ? worth(one) > worth(other) : one.word < other.word;
    });
    told.resize(std::min(told.size(), base::limits::insight_words_told_max));
}

}  // namespace

std::vector<CompanyWord> company_of(const Corpus& corpus, const Features& features, std::string_view word) {
    const FeatureId asked = lexeme_of_word(corpus, features, word);
    std::vector<CompanyWord> company;
    if (asked == no_feature) {
        return company;
    }
    std::vector<std::uint64_t> everywhere(features.count());
    std::unordered_map<FeatureId, std::uint64_t> together;
    std::vector<FeatureId> lexemes;
    for (const CorpusRow& row : corpus.rows()) {
        lexemes_of(row, corpus, features, lexemes);
        const bool has = std::ranges::binary_search(lexemes, asked);
        for (const FeatureId lexeme : lexemes) {
            ++everywhere[lexeme];
            together[lexeme] += has ? 1 : 0;
        }
    }
    for (const auto& [lexeme, inquiries] : together) {
        const double lift = ratio(inquiries, everywhere[asked]) / ratio(everywhere[lexeme], corpus.rows().size());
        if (lexeme != asked && inquiries >= base::limits::insight_word_inquiries_min && lift >= lift_min) {
            company.push_back({shown(corpus, features, lexeme), inquiries, lift});
        }
    }
    // Both often and more than by chance.
    keep_the_strongest(company,
                       [](const CompanyWord& one) { return static_cast<double>(one.inquiries) * std::log(one.lift); });
    return company;
}

std::map<base::TopicId, std::vector<TopicWord>> topic_words(const Corpus& corpus, const Features& features) {
    struct Counts {
        std::uint64_t inquiries = 0;
        std::unordered_map<FeatureId, std::uint64_t> words;
    };
    std::map<base::TopicId, Counts> topics;
    std::vector<std::uint64_t> everywhere(features.count());
    std::vector<FeatureId> lexemes;
    for (const CorpusRow& row : corpus.rows()) {
        lexemes_of(row, corpus, features, lexemes);
        for (const FeatureId lexeme : lexemes) {
            ++everywhere[lexeme];
        }
        for (const base::TopicId topic : corpus.topics(row.topics)) {
            Counts& counts = topics[topic];
            ++counts.inquiries;
            for (const FeatureId lexeme : lexemes) {
                ++counts.words[lexeme];
            }
        }
    }
    std::map<base::TopicId, std::vector<TopicWord>> told;
    for (const auto& [topic, counts] : topics) {
        std::vector<TopicWord>& words = told[topic];
        for (const auto& [lexeme, inquiries] : counts.words) {
            const double share = ratio(inquiries, counts.inquiries);
            const double lift = share / ratio(everywhere[lexeme], corpus.rows().size());
            if (inquiries >= base::limits::insight_word_inquiries_min && lift >= lift_min) {
                words.push_back({shown(corpus, features, lexeme), inquiries, share, lift});
            }
        }
        keep_the_strongest(words, [](const TopicWord& one) { return one.share * std::log(1.0 + one.lift); });
    }
    return told;
}

}  // namespace wordkeep::desk
