#include "desk/insights/features.hpp"

#include <algorithm>
#include <string_view>

#include "desk/insights/one_slip.hpp"

namespace wordkeep::desk {

namespace {

std::uint64_t key_of_sound(std::string_view sound) {
    std::uint64_t state = 0x517cc1b727220a95ULL;
    for (const char byte : sound) {
        state = (state ^ static_cast<unsigned char>(byte)) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
    }
    return state ^ (state >> 32U);
}

// A word without stems is itself only.
template <class Each>
void each_key(const FormTraits& traits, Each each) {
    each(key_of_sound(traits.sound));
    for (const std::uint64_t key : traits.stems.view()) {
        each(key);
    }
}

std::uint64_t pair_key(FeatureId first, FeatureId second) {
    return (static_cast<std::uint64_t>(first) << 32U) | second;
}

bool is_word(const FormEntry& entry) {
    return entry.inquiries > 0 && entry.traits.kind == FormKind::word;
}

}  // namespace

Features::Features(const Forms& forms) : meanings_(forms.reader().concepts().count()) {
    parents_.resize(forms.end());
    for (FormId form = 0; form < forms.end(); ++form) {
        parents_[form] = form;
    }
    join_by_stems(forms);
    join_slips(forms);
    number_lexemes(forms);
    parents_ = {};
    first_with_key_ = {};
}

FormId Features::root(FormId form) {
    while (parents_[form] != form) {
        parents_[form] = parents_[parents_[form]];
        form = parents_[form];
    }
    return form;
}

void Features::join_by_stems(const Forms& forms) {
    for (FormId form = 0; form < forms.end(); ++form) {
        if (is_word(forms[form])) {
            each_key(forms[form].traits, [&](std::uint64_t key) {
                const auto [place, is_new] = first_with_key_.emplace(key, form);
                if (!is_new) {
                    parents_[root(form)] = root(place->second);
                }
            });
        }
    }
}

void Features::join_slips(const Forms& forms) {
    constexpr std::uint32_t rarer_by = 4;
    std::vector<std::uint32_t> inquiries(forms.end());
    for (FormId form = 0; form < forms.end(); ++form) {
        inquiries[root(form)] += forms[form].inquiries;
    }
    SlipFinder finder;
    for (FormId form = 0; form < forms.end(); ++form) {
        if (is_word(forms[form]) && inquiries[root(form)] >= rarer_by) {
            finder.add(forms[form].traits.sound, form);
        }
    }
    for (FormId form = 0; form < forms.end(); ++form) {
        if (!is_word(forms[form])) {
            continue;
        }
        const FormId own = root(form);
        FormId best = own;
        finder.each_near(forms[form].traits.sound, [&](FormId other) {
            const FormId meant = root(other);
            const bool commoner = inquiries[meant] >= rarer_by * inquiries[own];
            best = meant != own && commoner && (best == own || inquiries[meant] > inquiries[best]) ? meant : best;
        });
        parents_[own] = best;
    }
}

void Features::number_lexemes(const Forms& forms) {
    kinds_.assign(meanings_ + 1, FeatureKind::meaning);
    kinds_[meanings_] = FeatureKind::number;
    main_forms_.resize(meanings_ + 1);
    inquiries_.resize(meanings_ + 1);
    std::vector<FeatureId> of_root(forms.end(), no_feature);
    std::vector<std::uint32_t> most(meanings_ + 1);
    lexemes_.assign(forms.end(), no_feature);
    for (FormId form = 0; form < forms.end(); ++form) {
        const FormEntry& entry = forms[form];
        if (!is_word(entry)) {
            continue;
        }
        FeatureId& lexeme = of_root[root(form)];
        if (lexeme == no_feature) {
            lexeme = static_cast<FeatureId>(kinds_.size());
            kinds_.push_back(FeatureKind::word);
            main_forms_.emplace_back();
            inquiries_.push_back(0);
            most.push_back(0);
        }
        lexemes_[form] = lexeme;
        inquiries_[lexeme] += entry.inquiries;
        if (entry.inquiries > most[lexeme]) {
            most[lexeme] = entry.inquiries;
            main_forms_[lexeme] = entry.form;
        }
        if (entry.traits.meaning) {
            kinds_[lexeme] = FeatureKind::word_with_meaning;
            if (entry.traits.meaning->slot) {
                kinds_[entry.traits.meaning->number] = FeatureKind::slot;
            }
        }
        each_key(entry.traits, [&](std::uint64_t key) { by_key_.emplace(key, lexeme); });
    }
}

FeatureId Features::lexeme_of(FormId form, const FormTraits& traits) const {
    if (traits.kind != FormKind::word) {
        return no_feature;
    }
    if (form < lexemes_.size()) {
        return lexemes_[form];
    }
    FeatureId found = no_feature;
    each_key(traits, [&](std::uint64_t key) {
        if (const auto known = by_key_.find(key); known != by_key_.end() && found == no_feature) {
            found = known->second;
        }
    });
    return found;
}

FeatureId Features::pair_of(FeatureId first, FeatureId second) const {
    const auto known = pairs_.find(pair_key(first, second));
    return known == pairs_.end() ? no_feature : known->second;
}

// The features of one text, word by word.
class Features::Row {
public:
    Row(const Features& features, std::vector<FeatureId>& out)
        : features_(features), out_(out), begin_(static_cast<std::ptrdiff_t>(out.size())) {}

    void add(FormId form, const FormTraits& traits) {
        if (traits.kind != FormKind::word) {
            if (traits.kind == FormKind::number) {
                out_.push_back(features_.number_feature());
            }
            return;
        }
        if (traits.meaning) {
            out_.push_back(features_.meaning_feature(traits.meaning->number));
        }
        const FeatureId lexeme = features_.lexeme_of(form, traits);
        if (lexeme == no_feature) {
            return;
        }
        out_.push_back(lexeme);
        if (before_ != no_feature && !features_.pairs_.empty()) {
            if (const FeatureId pair = features_.pair_of(before_, lexeme); pair != no_feature) {
                out_.push_back(pair);
            }
        }
        before_ = lexeme;
    }
    void finish() {
        std::sort(out_.begin() + begin_, out_.end());
        out_.erase(std::unique(out_.begin() + begin_, out_.end()), out_.end());
    }

private:
    const Features& features_;
    std::vector<FeatureId>& out_;
    std::ptrdiff_t begin_;
    FeatureId before_ = no_feature;
};

void Features::of_row(std::span<const FormId> row, const Forms& forms, std::vector<FeatureId>& out) const {
    Row features(*this, out);
    for (const FormId form : row) {
        features.add(form, forms[form].traits);
    }
    features.finish();
}

void Features::of_text(const words::TextWords& text, FormReader& reader, const Forms& forms,
                       std::vector<FeatureId>& out) const {
    Row features(*this, out);
    for (const words::TextWord& word : text.words) {
        const std::optional<FormId> known = forms.find(word.form);
        features.add(known.value_or(static_cast<FormId>(lexemes_.size())), reader.read(word.form));
    }
    features.finish();
}

void Features::learn_pairs(std::span<const SampleText> texts, const Forms& forms, std::uint32_t texts_min) {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const SampleText& text : texts) {
        FeatureId before = no_feature;
        for (const FormId form : text.forms) {
            const FeatureId lexeme = lexeme_of(form, forms[form].traits);
            if (before != no_feature && lexeme != no_feature) {
                ++counts[pair_key(before, lexeme)];
            }
            before = lexeme == no_feature ? before : lexeme;
        }
    }
    for (const auto& [pair, count] : counts) {
        if (count >= texts_min) {
            pairs_.emplace(pair, static_cast<FeatureId>(kinds_.size()));
            kinds_.push_back(FeatureKind::pair);
            main_forms_.emplace_back();
            inquiries_.push_back(0);
        }
    }
}

}  // namespace wordkeep::desk
