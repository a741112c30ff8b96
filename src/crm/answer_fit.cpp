#include "crm/answer_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "words/search/search_words.hpp"
#include "words/search/stems.hpp"

namespace wordkeep::crm {

namespace {

using Keys = std::unordered_set<std::uint64_t>;

constexpr double title_weight = 2.0;
constexpr double use_weight = 0.01;

void add_keys(std::string_view text, words::Stemmer& stemmer, Keys& keys) {
    for (const words::SearchWord& word : words::search_words(text)) {
        if (!words::is_function_word(word.form)) {
            const words::Stems stems = stemmer.stems_of(word.form);
            keys.insert(stems.view().begin(), stems.view().end());
        }
    }
}

struct AnswerKeys {
    Keys title;
    Keys all;
};

struct InquiryWord {
    std::string typed;
    words::Stems stems;
};

std::vector<InquiryWord> words_of(std::span<const std::string> texts, words::Stemmer& stemmer) {
    std::vector<InquiryWord> found;
    Keys seen;
    for (const std::string& text : texts) {
        for (const words::SearchWord& word : words::search_words(text)) {
            const words::Stems stems = stemmer.stems_of(word.form);
            const bool told =
                stems.count > 0 && !words::is_function_word(word.form) && seen.insert(stems.view().front()).second;
            if (told) {
                found.push_back({text.substr(word.begin, word.end - word.begin), stems});
            }
        }
    }
    return found;
}

bool has_any(const Keys& keys, const words::Stems& stems) {
    return std::ranges::any_of(stems.view(), [&](std::uint64_t key) { return keys.contains(key); });
}

}  // namespace

words::Language language_of(std::span<const std::string> texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += text;
        all += '\n';
    }
    return words::guess_language(all);
}

words::Language variant_for(const CannedAnswer& answer, words::Language wanted) {
    for (const words::Language language : {wanted, words::Language::ru}) {
        if (answer.texts.contains(language)) {
            return language;
        }
    }
    return answer.texts.empty() ? wanted : answer.texts.begin()->first;
}

std::vector<FittingAnswer> fit_answers(std::span<const std::string> texts, std::span<const CannedAnswer> answers) {
    words::Stemmer stemmer;
    std::vector<AnswerKeys> keys(answers.size());
    for (std::size_t at = 0; at < answers.size(); ++at) {
        add_keys(answers[at].title, stemmer, keys[at].title);
        keys[at].all = keys[at].title;
        for (const auto& [language, text] : answers[at].texts) {
            add_keys(text, stemmer, keys[at].all);
        }
    }
    struct Weighed {
        std::string typed;
        words::Stems stems;
        double weight;
    };
    std::vector<Weighed> weighed;
    for (InquiryWord& word : words_of(texts, stemmer)) {
        const auto with =
            std::ranges::count_if(keys, [&](const AnswerKeys& one) { return has_any(one.all, word.stems); });
        if (with > 0) {
            const double rarity = std::log(1.0 + static_cast<double>(answers.size()) / static_cast<double>(with));
            weighed.push_back({std::move(word.typed), word.stems, rarity});
        }
    }
    std::ranges::sort(weighed, {}, [](const Weighed& word) { return std::pair(-word.weight, word.typed); });
    const words::Language language = language_of(texts);
    std::vector<FittingAnswer> fitting;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        FittingAnswer one{at, 0, {}, variant_for(answers[at], language)};
        for (const Weighed& word : weighed) {
            if (has_any(keys[at].all, word.stems)) {
                one.score += word.weight * (has_any(keys[at].title, word.stems) ? title_weight : 1.0);
                one.words.push_back(word.typed);
            }
        }
        fitting.push_back(std::move(one));
    }
    std::ranges::sort(fitting, {}, [&](const FittingAnswer& one) {
        const double used = use_weight * std::log1p(static_cast<double>(answers[one.answer].uses));
        return std::pair(-(one.score + used), one.answer);
    });
    return fitting;
}

}  // namespace wordkeep::crm
