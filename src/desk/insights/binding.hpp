// The words that bind a group: how many of its texts have each, and how much it sets the group apart.
//
// What counts as one here is a unit: all words of one meaning, or all forms of one word.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "desk/insights/group_types.hpp"
#include "desk/insights/model.hpp"

namespace wordkeep::desk {

class Binding {
public:
    // All outlive it. members: places in texts.
    Binding(const Model& model, const Forms& forms, std::span<const Weighted> middle, std::span<const SampleText> texts,
            std::span<const std::uint32_t> members);

    // Strongest first.
    [[nodiscard]] std::vector<BindingWord> words() const;
    // The meaning of a word, or the word; no_feature for filler and numbers.
    [[nodiscard]] FeatureId unit_of(FormId form) const;
    // How much a unit binds; 0: not at all.
    [[nodiscard]] float weight(FeatureId unit) const;

private:
    struct Unit {
        float weight = 0;
        std::uint32_t texts = 0;
        std::unordered_map<FormId, std::uint32_t> forms;  // texts that use it
    };
    void count(const SampleText& text);

    const Model& model_;
    const Forms& forms_;
    std::size_t members_;
    std::size_t all_;
    std::unordered_map<FeatureId, Unit> units_;
};

}  // namespace wordkeep::desk
