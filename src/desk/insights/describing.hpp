// What people are told of a group: the words that bind it, a name, three examples. All from the sample's texts in it.
#pragma once

#include <span>
#include <vector>

#include "desk/insights/cores.hpp"
#include "desk/insights/group_types.hpp"
#include "desk/insights/model.hpp"

namespace wordkeep::desk {

struct Described {
    Group group;  // id, counts and answer are left to others
    std::vector<base::InquiryId>
        candidates;  // for examples, best first: some may be gone by the time they are asked for
};

// texts, vectors, found: of the same sample. One for each group of found. Words that fewer than
// limits::insight_word_inquiries_min inquiries have are not told.
[[nodiscard]] std::vector<Described> describe(const Model& model, const Forms& forms, std::span<const SampleText> texts,
                                              std::span<const Vector> vectors, const FoundGroups& found);

}  // namespace wordkeep::desk
