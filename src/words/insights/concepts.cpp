#include "words/insights/concepts.hpp"

#include <algorithm>

#include "words/insights/concept_words.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::words {

namespace {

constexpr std::size_t beginning_signs_min = 3;

}  // namespace

Concepts::Concepts() {
    for (const ConceptWords& one : concept_words()) {
        add(one.words, static_cast<ConceptNumber>(count_++), one.slot);
    }
}

void Concepts::add(std::string_view words, ConceptNumber number, bool slot) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        const bool beginning = word.ends_with('*');
        word.remove_suffix(beginning ? 1 : 0);
        const std::vector<SearchWord> found = search_words(word);
        if (found.size() == 1) {
            const auto [place, is_new] =
                entries_.try_emplace(sound_of_form(found[0].form), Entry{number, slot, beginning});
            place->second.beginning = place->second.beginning || (beginning && place->second.number == number);
        }
    }
}

std::string_view Concepts::name(ConceptNumber number) const {
    return concept_words()[number].name;
}

std::optional<ConceptNumber> Concepts::named(std::string_view name) const {
    const auto found = std::ranges::find(concept_words(), name, &ConceptWords::name);
    return found == concept_words().end() ? std::nullopt
                                          : std::optional(static_cast<ConceptNumber>(found - concept_words().begin()));
}

std::optional<FoundConcept> Concepts::of(std::string_view sound) const {
    const auto whole = entries_.find(std::string(sound));
    if (whole != entries_.end()) {
        return FoundConcept{whole->second.number, whole->second.slot};
    }
    for (std::size_t size = sound.size(); size-- > beginning_signs_min;) {
        const auto found = entries_.find(std::string(sound.substr(0, size)));
        if (found != entries_.end() && found->second.beginning) {
            return FoundConcept{found->second.number, found->second.slot};
        }
    }
    return std::nullopt;
}

}  // namespace wordkeep::words
