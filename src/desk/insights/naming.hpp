// A name for a group: the phrase in its main language that says most of it, in people's own words.
#pragma once

#include <span>
#include <string>

#include "desk/insights/binding.hpp"

namespace wordkeep::desk {

// Up to five words that people typed side by side (phrases.hpp), behind the word that binds most if they don't say it;
// if there is no such phrase, the two words that bind most, as the language has them; empty if nothing binds. The first
// letter is no capital.
[[nodiscard]] std::string name_of(const Binding& binding, const Forms& forms, std::span<const SampleText> texts,
                                  std::span<const std::uint32_t> members, words::Language language);

}  // namespace wordkeep::desk
