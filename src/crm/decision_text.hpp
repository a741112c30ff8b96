// A decision about a group of questions as the text that is sealed: the name, then a line of words for each way to ask.
#pragma once

#include <string>
#include <string_view>

#include "base/masked.hpp"
#include "base/result.hpp"
#include "crm/group_decisions.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

// What masking would take out of the lines of words is left out, word by word. Faults: invalid (the name reads like
// personal data; no word is left of a way), too_large.
base::Result<base::Masked> decision_text(const GroupDecision& decision, const words::Masker& masker);
// Puts name and ways into the decision. What isn't written as above is passed over.
void read_decision_text(std::string_view text, GroupDecision& decision);

}  // namespace wordkeep::crm
