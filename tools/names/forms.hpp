// Further forms of the names of our own lists: Russian cases, surnames made of given names, Latin spellings.
//
// The Kyrgyz case endings are not made here: the running program takes them off.
#pragma once

#include <string>
#include <vector>

namespace wordkeep::names_tool {

// name: lower case, folded, Cyrillic. Its Russian case forms, itself first: айгуль, айгули, айгулью ...
[[nodiscard]] std::vector<std::u32string> russian_cases(const std::u32string& name);

// The surnames of a given name or stem: абдиев, абдиева with their cases, токтогулов ...
[[nodiscard]] std::vector<std::u32string> surnames(const std::u32string& stem);

// How a Cyrillic name is typed with Latin letters: zhyldyz, jyldyz, jildiz. At most spellings_max of them.
inline constexpr std::size_t spellings_max = 12;
[[nodiscard]] std::vector<std::u32string> latin_spellings(const std::u32string& name);

}  // namespace wordkeep::names_tool
