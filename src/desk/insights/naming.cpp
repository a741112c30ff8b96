#include "desk/insights/naming.hpp"

#include <algorithm>

#include "desk/insights/phrases.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t texts_max = 2'000;

// Whether a word of the name is one of this unit.
bool says(std::string_view name, const BindingWord& word, const Binding& binding, const Forms& forms) {
    return std::ranges::any_of(words::text_words(name).words, [&](const words::TextWord& one) {
        const std::optional<FormId> form = forms.find(one.form);
        return form && binding.unit_of(*form) == word.unit;
    });
}

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
    const auto in_language = [&](const BindingWord& word) {
        return phrases.commonest_form(word.unit).value_or(word.word);
    };
    if (const std::optional<std::string> phrase = phrases.best()) {
        const bool says_the_main = words.empty() || says(*phrase, words.front(), binding, forms);
        return says_the_main ? *phrase : in_language(words.front()) + ": " + *phrase;
    }
    constexpr std::size_t words_instead = 2;
    std::string name;
    for (std::size_t at = 0; at < std::min(words_instead, words.size()); ++at) {
        name += (at == 0 ? "" : ", ") + in_language(words[at]);
    }
    return name;
}

}  // namespace wordkeep::desk
