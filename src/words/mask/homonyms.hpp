// Kyrgyz words that are written like a short word for a street: "бул" is "this" far oftener than a boulevard, "ул" is a
// boy where a child or his clothes follow.
#pragma once

#include "words/mask/message.hpp"

namespace wordkeep::words {

// Takes cue::street from such words.
void drop_street_homonyms(Message& message);

}  // namespace wordkeep::words
