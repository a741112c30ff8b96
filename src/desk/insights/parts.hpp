// What one group falls into when it is looked at more closely: the first step of splitting it.
#pragma once

#include <vector>

#include "desk/insights/describing.hpp"

namespace wordkeep::desk {

// texts: of one group. The groups among these texts alone, by words that tell them apart there. Ids are made from
// words.
[[nodiscard]] std::vector<Described> parts_within(const Corpus& corpus, const std::vector<SampleText>& texts,
                                                  const Tuning& tuning, unsigned threads);

}  // namespace wordkeep::desk
