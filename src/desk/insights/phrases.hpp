// What people say in a few words side by side, over the forms and the order that words take: "сколько стоит доставка"
// and "доставка сколько стоила бы" are one phrase.
//
// A phrase is counted by which of the words that bind are in it, and told as people typed it, best without other words
// between. It stands in at least limits::insight_word_inquiries_min of the texts, and so does each of its words.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "desk/insights/binding.hpp"

namespace wordkeep::desk {

class Phrases {
public:
    // Both outlive it.
    Phrases(const Binding& binding, const Forms& forms) : binding_(binding), forms_(forms) {}

    void add(std::span<const FormId> row);
    // The one that says most of what binds, by how many say it; none if no phrase says any of it.
    [[nodiscard]] std::optional<std::string> best() const;
    // A unit as most of these texts have it; none if too few do.
    [[nodiscard]] std::optional<std::string> commonest_form(FeatureId unit) const;

private:
    using Units = std::set<FeatureId>;
    using Typed = std::vector<FormId>;
    struct Said {
        std::uint32_t texts = 0;
        std::map<Typed, std::uint32_t> as;  // by how many
    };
    struct Telling {
        std::size_t others;  // words that don't bind
        std::uint32_t texts;
        const Typed* typed;
        [[nodiscard]] bool better_than(const Telling& other) const;
    };

    void add_from(std::span<const FormId> row, std::map<Units, Typed>& of_text) const;
    [[nodiscard]] bool may_be_told(FormId form) const;
    [[nodiscard]] bool binds(FeatureId unit) const;
    [[nodiscard]] double worth(const Units& units, const Said& said) const;
    [[nodiscard]] const Typed* told(const Said& said) const;

    const Binding& binding_;
    const Forms& forms_;
    std::map<Units, Said> phrases_;
    std::map<FeatureId, std::map<FormId, std::uint32_t>> words_;
};

}  // namespace wordkeep::desk
