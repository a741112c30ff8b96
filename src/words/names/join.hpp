// The last step of the name finder: throws out what only looks like a name, joins the parts of one name.
#pragma once

#include <vector>

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// Proposals of all layers in; names in order, not overlapping, out. Streets, shops and brands are dropped unless a cue
// stands by; initials, hyphens and further name parts beside a name join it.
[[nodiscard]] std::vector<NameSpan> joined_names(const MessageFacts& message, std::vector<NameSpan> spans);

}  // namespace wordkeep::words::names
