// Further forms of the names of our own lists: Russian cases, surnames made of given names, Latin spellings.
//
// The Kyrgyz case endings are not made here: the running program takes them off.
#pragma once

#include <string>
#include <vector>

namespace wordkeep::names_tool {

// The plain lower-case form by which the lists know a word (words/names/fold.hpp).
[[nodiscard]] std::u32string folded(const std::string& word);

// The other ways a Turkic name is spelled in Russian letters, itself first: айгул and айгуль, жаныбек and джаныбек,
// чынара and чинара.
[[nodiscard]] std::vector<std::u32string> spelling_variants(const std::u32string& name);

// Loving and short forms: жылдызка, бекчик, нурик, аселька.
[[nodiscard]] std::vector<std::u32string> pet_forms(const std::u32string& name);

// name: lower case, folded, Cyrillic. Its Russian case forms, itself first: айгуль, айгули, айгулью ...
[[nodiscard]] std::vector<std::u32string> russian_cases(const std::u32string& name);

// The surnames of a given name or stem: абдиев, абдиева with their cases, токтогулов ...
[[nodiscard]] std::vector<std::u32string> surnames(const std::u32string& stem);

// How a Cyrillic name is typed with Latin letters: zhyldyz, jyldyz, jildiz. The likeliest ones, at most most of them.
inline constexpr std::size_t spellings_max = 12;
inline constexpr std::size_t case_spellings_max = 2;
[[nodiscard]] std::vector<std::u32string> latin_spellings(const std::u32string& name, std::size_t most);

}  // namespace wordkeep::names_tool
