#include "desk/insights/model.hpp"

#include <algorithm>
#include <map>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

Features features_of(const Corpus& corpus, std::span<const SampleText> texts, const Tuning& tuning) {
    constexpr std::uint32_t pair_texts_min = 3;
    Features features(corpus.forms());
    if (tuning.pair > 0) {
        features.learn_pairs(texts, corpus.forms(), pair_texts_min);
    }
    return features;
}

}  // namespace

Model::Model(const Corpus& corpus, std::span<const SampleText> texts, const Tuning& tuning)
    : features_(features_of(corpus, texts, tuning)),
      weights_(features_, corpus.forms(), texts, tuning),
      placed_at_(tuning.placed_at) {}

std::vector<Vector> Model::vectors_of(std::span<const SampleText> texts, const Forms& forms) const {
    std::vector<Vector> vectors;
    vectors.reserve(texts.size());
    for (const SampleText& text : texts) {
        vectors.push_back(vector_of(text.forms, forms));
    }
    return vectors;
}

Placed Model::place(std::span<const FormId> row, const Forms& forms, std::vector<float>& sums) const {
    const Nearest nearest = middles_.nearest(vector_of(row, forms), sums);
    return {nearest.likeness >= placed_at_ ? nearest.group : no_group, nearest.likeness};
}

Signature Model::signature_of(std::span<const Weighted> middle, const Forms& forms) const {
    Signature signature;
    for (const Weighted& part : middle) {
        const FeatureKind kind = features_.kind(part.feature);
        const bool is_meaning = kind == FeatureKind::meaning || kind == FeatureKind::slot;
        const std::string& form = features_.main_form(part.feature);
        if (is_meaning ||
            (!form.empty() && features_.inquiries(part.feature) >= base::limits::insight_word_inquiries_min)) {
            const auto meaning = static_cast<words::ConceptNumber>(is_meaning ? part.feature : 0);
            const std::string_view name = forms.reader().concepts().name(meaning);
            signature.push_back({is_meaning ? meaning_mark + std::string(name) : form, part.weight});
        }
    }
    std::ranges::stable_sort(signature, std::ranges::greater{}, &SignatureWord::weight);
    signature.resize(std::min(signature.size(), base::limits::insight_signature_words_max));
    return signature;
}

Vector Model::vector_of(const Signature& signature, const Forms& forms) const {
    std::map<FeatureId, float> parts;
    for (const SignatureWord& word : signature) {
        if (word.form.starts_with(meaning_mark)) {
            const auto meaning = forms.reader().concepts().named(std::string_view(word.form).substr(1));
            if (meaning) {
                parts[features_.meaning_feature(*meaning)] += word.weight;
            }
        } else if (const std::optional<FormId> form = forms.find(word.form)) {
            const FeatureId lexeme = features_.lexeme_of(*form, forms[*form].traits);
            if (lexeme != no_feature) {
                parts[lexeme] += word.weight;
            }
        }
    }
    Vector vector;
    for (const auto& [feature, weight] : parts) {
        vector.push_back({feature, weight});
    }
    to_length_one(vector);
    return vector;
}

}  // namespace wordkeep::desk
