// The lists speak for themselves: names that no list calls anything else, where the tagger was not sure enough.
#pragma once

#include <cstdint>
#include <vector>

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// How readily a listed name counts: beside a phone number or an address, more so.
enum class Readiness : std::uint8_t { careful, ready };

// Appends names that the lists know for certain, and further mentions of names already in spans (Шумов ... Шумову).
// Linear but for the names found, which are few.
void add_known_names(const MessageFacts& message, Readiness readiness, std::vector<NameSpan>& spans);

}  // namespace wordkeep::words::names
