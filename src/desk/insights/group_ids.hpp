// Ids that stay: a group that staff decided about has its anchor's, one that was there before keeps the one it had.
#pragma once

#include <span>
#include <vector>

#include "desk/insights/describing.hpp"

namespace wordkeep::desk {

// The first groups are the anchors', in their order. Of the others each gets the id of the previous group that it is
// most like, the largest first; a new one gets an id made from its words, so that a run repeats.
void give_ids(const Model& model, const Forms& forms, std::span<const Anchor> anchors, std::span<const Group> previous,
              std::vector<Described>& described);

}  // namespace wordkeep::desk
