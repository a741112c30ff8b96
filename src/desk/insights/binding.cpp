#include "desk/insights/binding.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t words_max = 6;
constexpr double share_min = 0.08;  // a word that fewer have binds nothing
constexpr double lift_min = 1.5;
constexpr double also_min = 0.15;  // of those that use the commonest word of the meaning

}  // namespace

Binding::Binding(const Model& model, const Forms& forms, std::span<const Weighted> middle,
                 std::span<const SampleText> texts, std::span<const std::uint32_t> members)
    : model_(model), forms_(forms), members_(members.size()), all_(texts.size()) {
    for (const Weighted& part : middle) {
        units_[part.feature].weight = part.weight;
    }
    for (const std::uint32_t member : members) {
        count(texts[member]);
    }
}

FeatureId Binding::unit_of(FormId form) const {
    const FormTraits& traits = forms_[form].traits;
    if (traits.kind != FormKind::word) {
        return no_feature;
    }
    return traits.meaning ? model_.features().meaning_feature(traits.meaning->number)
                          : model_.features().lexeme_of(form, traits);
}

float Binding::weight(FeatureId unit) const {
    const auto known = units_.find(unit);
    return known == units_.end() ? 0 : known->second.weight;
}

void Binding::count(const SampleText& text) {
    std::vector<FeatureId> counted;
    std::vector<FormId> seen;
    for (const FormId form : text.forms) {
        const FeatureId unit = unit_of(form);
        if (unit == no_feature || std::ranges::find(seen, form) != seen.end()) {
            continue;
        }
        seen.push_back(form);
        Unit& one = units_[unit];
        ++one.forms[form];
        if (std::ranges::find(counted, unit) == counted.end()) {
            counted.push_back(unit);
            ++one.texts;
        }
    }
}

std::vector<BindingWord> Binding::words() const {
    struct Weighed {
        BindingWord word;
        float weight;
    };
    std::vector<Weighed> weighed;
    for (const auto& [feature, unit] : units_) {
        const double share = static_cast<double>(unit.texts) / static_cast<double>(std::max<std::size_t>(members_, 1));
        const double everywhere =
            static_cast<double>(std::max(model_.weights().texts_with(feature), 1U)) / static_cast<double>(all_);
        if (unit.forms.empty() || share < share_min || share / everywhere < lift_min) {
            continue;
        }
        std::vector<std::pair<FormId, std::uint32_t>> forms(unit.forms.begin(), unit.forms.end());
        std::ranges::sort(forms, [](const auto& one, const auto& other) {
            return one.second != other.second ? one.second > other.second : one.first < other.first;
        });
        const FormEntry& most = forms_[forms[0].first];
        if (most.inquiries < base::limits::insight_word_inquiries_min) {
            continue;
        }
        BindingWord word{feature, most.shown(), {}, share, share / everywhere};
        const FeatureId lexeme = model_.features().lexeme_of(forms[0].first, most.traits);
        for (const auto& [form, texts] : forms) {
            const FormEntry& other = forms_[form];
            const bool another = model_.features().lexeme_of(form, other.traits) != lexeme;
            if (another && texts >= also_min * forms[0].second &&
                other.inquiries >= base::limits::insight_word_inquiries_min) {
                word.also = other.shown();
                break;
            }
        }
        weighed.push_back({std::move(word), unit.weight});
    }
    std::ranges::sort(weighed, [](const Weighed& one, const Weighed& other) {
        return one.weight != other.weight ? one.weight > other.weight : one.word.word < other.word.word;
    });
    std::vector<BindingWord> words;
    for (std::size_t at = 0; at < std::min(words_max, weighed.size()); ++at) {
        words.push_back(std::move(weighed[at].word));
    }
    return words;
}

}  // namespace wordkeep::desk
