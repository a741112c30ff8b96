#include "desk/insights/vectors.hpp"

#include <algorithm>
#include <cmath>

namespace wordkeep::desk {

namespace {

float kind_weight(FeatureKind kind, const Tuning& tuning) {
    switch (kind) {
        case FeatureKind::meaning: return tuning.meaning;
        case FeatureKind::slot: return tuning.slot;
        case FeatureKind::number: return tuning.number;
        case FeatureKind::word: return 1.0F;
        case FeatureKind::word_with_meaning: return tuning.word_with_meaning;
        case FeatureKind::pair: return tuning.pair;
    }
    return 0;
}

// The list of meanings is made for shops that write Russian and Kyrgyz, with the English that occurs among it. Where
// nearly all is English there is no other language to reach, and in another trade its words mean other things: there
// it steps back, and words speak for themselves.
Tuning for_language_of(std::span<const SampleText> texts, const Tuning& tuning) {
    constexpr float mixed_below = 0.6F;
    constexpr float english_from = 0.9F;
    const auto english = std::ranges::count(texts, words::Language::en, &SampleText::language);
    const float share = static_cast<float>(english) / static_cast<float>(std::max<std::size_t>(texts.size(), 1));
    const float by = std::clamp((share - mixed_below) / (english_from - mixed_below), 0.0F, 1.0F);
    Tuning fitted = tuning;
    fitted.meaning = std::lerp(tuning.meaning, tuning.meaning_in_english, by);
    fitted.word_with_meaning = std::lerp(tuning.word_with_meaning, 1.0F, by);
    return fitted;
}

}  // namespace

float dot(std::span<const Weighted> one, std::span<const Weighted> other) {
    float sum = 0;
    std::size_t there = 0;
    for (const Weighted& here : one) {
        while (there < other.size() && other[there].feature < here.feature) {
            ++there;
        }
        if (there < other.size() && other[there].feature == here.feature) {
            sum += here.weight * other[there].weight;
        }
    }
    return sum;
}

void to_length_one(Vector& vector) {
    float squares = 0;
    for (const Weighted& part : vector) {
        squares += part.weight * part.weight;
    }
    if (squares > 0) {
        const float by = 1.0F / std::sqrt(squares);
        for (Weighted& part : vector) {
            part.weight *= by;
        }
    }
}

Weights::Weights(const Features& features, const Forms& forms, std::span<const SampleText> texts,
                 const Tuning& tuning) {
    constexpr std::uint32_t inquiries_min = 2;  // a word of one inquiry links it to none
    std::vector<std::uint32_t> inquiries_with(features.count());
    texts_with_.resize(features.count());
    std::vector<FeatureId> of_text;
    for (const SampleText& text : texts) {
        of_text.clear();
        features.of_row(text.forms, forms, of_text);
        for (const FeatureId feature : of_text) {
            ++texts_with_[feature];
            inquiries_with[feature] += text.count;
        }
    }
    const auto all = static_cast<float>(texts.size());
    const Tuning fitted = for_language_of(texts, tuning);
    weights_.resize(features.count());
    for (FeatureId feature = 0; feature < features.count(); ++feature) {
        if (inquiries_with[feature] >= inquiries_min) {
            const float with = std::max(static_cast<float>(texts_with_[feature]), tuning.rarity_share * all);
            weights_[feature] = kind_weight(features.kind(feature), fitted) * std::log(1.0F + all / with);
        }
    }
}

Vector Weights::vector_of(std::span<const FeatureId> features) const {
    Vector vector;
    vector.reserve(features.size());
    for (const FeatureId feature : features) {
        if (of(feature) > 0) {
            vector.push_back({feature, of(feature)});
        }
    }
    to_length_one(vector);
    return vector;
}

Vector Weights::vector_of(std::span<const FormId> row, const Features& features, const Forms& forms) const {
    std::vector<FeatureId> ids;
    features.of_row(row, forms, ids);
    return vector_of(ids);
}

}  // namespace wordkeep::desk
