// Precise cores first, then growth: from texts and their neighbours to groups.
//
// 1. Communities in the net of neighbours are small and pure. 2. Those whose middles are alike become one: that is
// where wording stops to matter. 3. Every text joins the group whose middle is nearest, and the middles move to their
// texts; a few times. What is near to none stays out. Groups that staff decided about are there from the start, and
// draw what is near to them before anything else does.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "desk/insights/middles.hpp"
#include "desk/insights/neighbours.hpp"
#include "desk/insights/tuning.hpp"

namespace wordkeep::desk {

// A group that is there whatever is found: what it is about, in as many ways as it has signatures.
struct Seed {
    std::vector<Vector> signatures;
};

struct FoundGroups {
    Middles middles;                   // the seeds' first, in their order
    std::vector<GroupNumber> groups;   // of each text; no_group: none
    std::vector<float> likeness;       // of each text to its group's middle, or the nearest one's
    std::vector<GroupNumber> nearest;  // also of a text that is in none
};

// vectors: of length one, those of texts. stop: gives up; what is returned means nothing.
[[nodiscard]] FoundGroups find_groups(std::span<const SampleText> texts, std::span<const Vector> vectors,
                                      std::size_t features, std::span<const Seed> seeds, const Tuning& tuning,
                                      unsigned threads, const std::atomic<bool>& stop);

}  // namespace wordkeep::desk
