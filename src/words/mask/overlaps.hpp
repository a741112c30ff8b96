// Decides between candidates that overlap.
#pragma once

#include "words/mask/finder.hpp"

namespace wordkeep::words {

// Leaves candidates in order, none overlapping another: the surer wins, then the longer, then the earlier. Of one that
// lost less than half, the rest stays masked too. At most n log n for n candidates.
void resolve_overlaps(Candidates& candidates);

}  // namespace wordkeep::words
