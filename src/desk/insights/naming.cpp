#include "desk/insights/naming.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t texts_max = 2'000;
constexpr std::size_t words_a_text_max = 24;
constexpr std::size_t words_max = 5;

using Phrase = std::vector<FormId>;

class Phrases {
public:
    Phrases(const Binding& binding, const Forms& forms) : binding_(binding), forms_(forms) {}

    void add(std::span<const FormId> row) {
        std::set<Phrase> of_text;
        const std::size_t end = std::min(row.size(), words_a_text_max);
        for (std::size_t first = 0; first < end; ++first) {
            for (std::size_t last = first + 1; last < std::min(end, first + words_max); ++last) {
                if (forms_[row[last]].traits.kind == FormKind::number) {
                    break;
                }
                if (says(row[first]) && says(row[last])) {
                    of_text.emplace(row.begin() + static_cast<std::ptrdiff_t>(first),
                                    row.begin() + static_cast<std::ptrdiff_t>(last) + 1);
                }
            }
        }
        for (const Phrase& phrase : of_text) {
            ++texts_[phrase];
        }
    }

    // Whether a word of the name is one of this unit.
    [[nodiscard]] bool says_in(std::string_view name, const BindingWord& word) const {
        bool said = false;
        for (const words::TextWord& one : words::text_words(name).words) {
            const std::optional<FormId> form = forms_.find(one.form);
            said = said || (form && binding_.unit_of(*form) == word.unit);
        }
        return said;
    }

    [[nodiscard]] std::string best() const {
        const Phrase* best = nullptr;
        double most = 0;
        for (const auto& [phrase, texts] : texts_) {
            if (texts >= base::limits::insight_word_inquiries_min && worth(phrase, texts) > most) {
                most = worth(phrase, texts);
                best = &phrase;
            }
        }
        std::string name;
        for (const FormId form : best == nullptr ? Phrase{} : *best) {
            name += (name.empty() ? "" : " ") + forms_[form].shown();
        }
        return name;
    }

private:
    [[nodiscard]] bool says(FormId form) const { return binding_.unit_of(form) != no_feature; }
    // How much of what binds the group it says, by how many say it so; of equals the shorter one.
    [[nodiscard]] double worth(const Phrase& phrase, std::uint32_t texts) const {
        constexpr double a_word = 0.01;
        std::set<FeatureId> units;
        double said = 0;
        for (const FormId form : phrase) {
            const FeatureId unit = binding_.unit_of(form);
            const auto weight = static_cast<double>(binding_.weight(unit));
            said += unit != no_feature && units.insert(unit).second ? weight * weight : 0;
            said -= a_word;
        }
        return said * std::log2(1.0 + static_cast<double>(texts));
    }

    const Binding& binding_;
    const Forms& forms_;
    std::map<Phrase, std::uint32_t> texts_;
};

}  // namespace

std::string name_of(const Binding& binding, const Forms& forms, std::span<const SampleText> texts,
                    std::span<const std::uint32_t> members, words::Language language) {
    Phrases phrases(binding, forms);
    std::size_t left = texts_max;
    for (const std::uint32_t member : members) {
        if (texts[member].language == language && left > 0) {
            phrases.add(texts[member].forms);
            --left;
        }
    }
    const std::vector<BindingWord> words = binding.words();
    std::string name = phrases.best();
    if (!name.empty()) {
        const bool says_the_main = words.empty() || phrases.says_in(name, words.front());
        return says_the_main ? name : words.front().word + ": " + name;
    }
    constexpr std::size_t words_instead = 3;
    for (std::size_t at = 0; at < std::min(words_instead, words.size()); ++at) {
        name += (at == 0 ? "" : ", ") + words[at].word;
    }
    return name;
}

}  // namespace wordkeep::desk
