// What two texts can have in common: words in any form, meanings, pairs of words.
//
// Forms of one word become one lexeme: those that share a stem in some language, and a rare word with a slip of one
// finger becomes the common one it was meant to be. That is worked out over all forms at once, for one computation;
// words that come later are looked up by their stems.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "desk/insights/forms.hpp"
#include "desk/insights/sample.hpp"

namespace wordkeep::desk {

using FeatureId = std::uint32_t;
inline constexpr FeatureId no_feature = ~FeatureId{0};

enum class FeatureKind : std::uint8_t { meaning, slot, number, word, word_with_meaning, pair };

class Features {
public:
    // Works out which forms are one word. Linear in the number of forms.
    explicit Features(const Forms& forms);

    // The lexeme of a form, also of one that came later; no_feature for filler, numbers and the unknown.
    [[nodiscard]] FeatureId lexeme_of(FormId form, const FormTraits& traits) const;
    // Appends what the row has: meanings, numbers, lexemes; and pairs if pairs are known. Sorted, each once.
    void of_row(std::span<const FormId> row, const Forms& forms, std::vector<FeatureId>& out) const;
    // The same for a text that is none of the corpus.
    void of_text(const words::TextWords& text, FormReader& reader, const Forms& forms,
                 std::vector<FeatureId>& out) const;
    // From now on a pair is a feature if it stands in at least `texts_min` of these texts.
    void learn_pairs(std::span<const SampleText> texts, const Forms& forms, std::uint32_t texts_min);

    [[nodiscard]] FeatureKind kind(FeatureId feature) const { return kinds_[feature]; }
    [[nodiscard]] std::size_t count() const { return kinds_.size(); }
    // The form that most inquiries use; empty for what is no lexeme.
    [[nodiscard]] const std::string& main_form(FeatureId lexeme) const { return main_forms_[lexeme]; }
    // That use one of a lexeme's forms, an inquiry that uses two counted twice; 0 for what is no lexeme.
    [[nodiscard]] std::uint32_t inquiries(FeatureId lexeme) const { return inquiries_[lexeme]; }
    [[nodiscard]] FeatureId meaning_feature(words::ConceptNumber number) const { return number; }
    [[nodiscard]] FeatureId number_feature() const { return static_cast<FeatureId>(meanings_); }

private:
    void join_by_stems(const Forms& forms);
    void join_slips(const Forms& forms);
    void number_lexemes(const Forms& forms);
    [[nodiscard]] FormId root(FormId form);
    class Row;
    [[nodiscard]] FeatureId pair_of(FeatureId first, FeatureId second) const;

    std::size_t meanings_;
    std::vector<FormId> parents_;  // while joining
    std::unordered_map<std::uint64_t, FormId> first_with_key_;
    std::vector<FeatureId> lexemes_;  // by form
    std::unordered_map<std::uint64_t, FeatureId> by_key_;
    std::unordered_map<std::uint64_t, FeatureId> pairs_;
    std::vector<FeatureKind> kinds_;
    std::vector<std::string> main_forms_;
    std::vector<std::uint32_t> inquiries_;
};

}  // namespace wordkeep::desk
