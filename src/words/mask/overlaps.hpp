// Decides between candidates that overlap.
#pragma once

#include <string_view>
#include <vector>

#include "words/mask/finder.hpp"
#include "words/mask/own_words.hpp"

namespace wordkeep::words {

// Leaves candidates in order, none overlapping another: the surer wins, then the longer, then the earlier. Of one that
// lost less than half, the rest stays masked too. At most n log n for n candidates.
void resolve_overlaps(std::string_view text, Candidates& candidates);

// Drops the candidates that lie wholly within what must never be masked; spaces and marks around don't count.
void drop_covered(std::string_view text, std::vector<OwnMatch>& never, Candidates& candidates);

}  // namespace wordkeep::words
