// What staff type: names of topics and views, notes, answers. Masked like everything else before it is sealed.
//
// An agent who writes "call Aigul on 0555..." into a note has put personal data there; so notes and answers are kept
// masked and the agent is told what was taken out. A name (of a topic, a view) that would lose something is refused
// instead: a topic called "[name]" helps nobody.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/masked.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct OwnWords {
    base::Masked text;
    std::vector<std::string_view> taken_out;  // what kinds: "PHONE", "PERSON" ... each once
};

// typed: well-formed UTF-8. White space at both ends goes. Faults: invalid (empty, or control characters other than
// line breaks and tabs), too_large.
base::Result<OwnWords> own_words(const words::Masker& masker, std::string_view typed, std::size_t bytes_max);
// One line that must not lose anything. Fault: invalid too if it would.
base::Result<base::Masked> own_name(const words::Masker& masker, std::string_view typed, std::size_t bytes_max);

// Tells one state of a sealed row from the next: 16 hex digits of its nonce, which is a new random number every time.
[[nodiscard]] std::string version_of(const base::Sealed& sealed);

}  // namespace wordkeep::crm
