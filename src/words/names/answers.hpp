// The only word of a message: people answer with a name.
#pragma once

#include <vector>

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// "Гульмира": appends the only word of a message, if the lists know it as a name and nothing else.
void add_answer(const MessageFacts& message, std::vector<NameSpan>& spans);

}  // namespace wordkeep::words::names
