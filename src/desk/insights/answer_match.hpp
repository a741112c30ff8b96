// Which canned answer fits a group: the one that takes up most of the words that bind it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "desk/insights/group_types.hpp"
#include "desk/insights/model.hpp"

namespace wordkeep::desk {

class AnswerMatch {
public:
    // Outlives neither.
    AnswerMatch(const Model& model, const Forms& forms, std::span<const AnswerTexts> answers);
    // None: no answer takes up half of it.
    [[nodiscard]] std::optional<AnswerFit> of(std::span<const Weighted> middle) const;

private:
    struct Known {
        base::AnswerId id;
        std::vector<FeatureId> features;  // sorted
    };
    std::vector<Known> answers_;
};

}  // namespace wordkeep::desk
