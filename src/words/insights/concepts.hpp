// Concepts: a small list of what people ask shops, salons, clinics, couriers and schools about, with the words for it
// in Russian, Kyrgyz and English.
//
// Without it "сколько стоит доставка" and "жеткирүү канча турат" share nothing: words alone don't cross languages. A
// concept is one more thing that two messages may have in common; a slot is a concept that varies within one question
// (a town, a day, a colour), so it tells less. The list holds no product: what a shop sells, it teaches itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::words {

using ConceptNumber = std::uint8_t;

struct FoundConcept {
    ConceptNumber number;
    bool slot;
};

// Immutable once made; thread-safe.
class Concepts {
public:
    Concepts();
    // sound: of sound_of_form(). The longest beginning that the list knows decides.
    [[nodiscard]] std::optional<FoundConcept> of(std::string_view sound) const;
    [[nodiscard]] std::string_view name(ConceptNumber number) const;
    [[nodiscard]] std::optional<ConceptNumber> named(std::string_view name) const;
    // Numbers are below this.
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    struct Entry {
        ConceptNumber number;
        bool slot;
        bool beginning;  // fits what goes on, too
    };
    void add(std::string_view words, ConceptNumber number, bool slot);

    std::unordered_map<std::string, Entry> entries_;
    std::size_t count_ = 0;
};

}  // namespace wordkeep::words
