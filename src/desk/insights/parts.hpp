// What one group falls into when it is looked at more closely: the first step of splitting it.
#pragma once

#include <vector>

#include "desk/insights/describing.hpp"

namespace wordkeep::desk {

// texts: of one group of `whole`. The groups among these texts alone, by words that tell them apart there; their
// signatures are such as they would have among all groups, so that anchors made of them hold. Ids are made from words.
[[nodiscard]] std::vector<Described> parts_within(const Corpus& corpus, const Model& whole,
                                                  const std::vector<SampleText>& texts, const Tuning& tuning,
                                                  unsigned threads);

}  // namespace wordkeep::desk
