// A name for a group: the phrase in its main language that says most of it, in people's own words.
#pragma once

#include <span>
#include <string>

#include "desk/insights/binding.hpp"

namespace wordkeep::desk {

// Two to five words that stand side by side in at least limits::insight_word_inquiries_min of these texts, behind the
// word that binds most if they don't say it; if there is no such phrase, the words that bind most; empty if nothing
// binds. The first letter is no capital.
[[nodiscard]] std::string name_of(const Binding& binding, const Forms& forms, std::span<const SampleText> texts,
                                  std::span<const std::uint32_t> members, words::Language language);

}  // namespace wordkeep::desk
