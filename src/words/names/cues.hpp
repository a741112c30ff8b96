// Cue rules: words beside which a name stands, whatever it looks like.
#pragma once

#include <vector>

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// Appends what the cues of the message point at; may overlap what is there. Linear.
void add_cued_names(const MessageFacts& message, std::vector<NameSpan>& spans);

}  // namespace wordkeep::words::names
