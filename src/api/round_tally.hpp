// What a round counts: inquiries of each topic as the desk has them, and of each group of questions as staff see them.
//
// Groups count as the page shows them: those of the last computation, with what joined since; merged ones once, hidden
// ones not at all. Each is known by words that three inquiries or more have right now, and so is its name, unless the
// team gave it one.
#pragma once

#include "api/app.hpp"
#include "crm/rounds.hpp"

namespace wordkeep::api {

// On a worker thread. Goes through all inquiries if there are groups.
base::Result<crm::RoundTally> round_tally(App& app);

}  // namespace wordkeep::api
