#include "desk/insights/forms.hpp"

#include "words/search/search_words.hpp"

namespace wordkeep::desk {

FormTraits FormReader::read(std::string_view form) {
    FormTraits traits;
    if (form == words::number_form) {
        traits.kind = FormKind::number;
        return traits;
    }
    traits.sound = words::sound_of_form(form);
    traits.stems = stemmer_.stems_of(form);
    constexpr std::string_view russian_with = "с";  // sounds like the size S, and is far commoner
    traits.meaning = form == russian_with ? std::nullopt : concepts_.of(traits.sound);
    const bool says_nothing = traits.sound.size() < 2 || filler_.has(traits.sound);
    traits.kind = says_nothing && !traits.meaning ? FormKind::filler : FormKind::word;
    return traits;
}

FormId Forms::of(const words::TextWord& word) {
    const auto known = numbers_.find(std::string_view(word.form));
    if (known != numbers_.end()) {
        FormEntry& entry = entries_[known->second];
        if (entry.spelling.empty() && !word.spelling.empty()) {
            entry.spelling = word.spelling;
        }
        return known->second;
    }
    const FormId number = end();
    numbers_.emplace(word.form, number);
    entries_.push_back({word.form, word.spelling, reader_.read(word.form), 0});
    return number;
}

std::optional<FormId> Forms::find(std::string_view form) const {
    const auto known = numbers_.find(form);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

void Forms::uncount(FormId form) {
    FormEntry& entry = entries_[form];
    if (--entry.inquiries == 0) {
        numbers_.erase(entry.form);
        entry = {};
    }
}

}  // namespace wordkeep::desk
