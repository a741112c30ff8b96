// How a word sounds, in one small alphabet, whatever letters it was typed with.
//
// People write доставка, dostavka, ДОСТАВКА; канча турат and kancha turat; ещё, еще, eshe. sound_of() brings Cyrillic
// and Latin letters to the same signs, gives up what people leave out (ь ъ, doubled letters, ё, й, ы as и), and so
// turns "the same word in other letters" into "the same text". Two words may fall together; the search ranks the one
// typed first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::words {

// folded: letters as names::fold() gives them. The signs are: a b v g d e j z i k l m n o p r s t u f h c, C for ч, S
// for ш and щ, U for ю, A for я, digits, and the UTF-8 of letters of other scripts. Linear, pure.
[[nodiscard]] std::string sound_of(std::u16string_view folded);
// The same with doubled signs written twice, for stemmers: a long vowel is part of a Kyrgyz root.
[[nodiscard]] std::string long_sound_of(std::u16string_view folded);

// Cyrillic letters for the signs of sound_of(): what a stemmer for Russian or Kyrgyz can read. UTF-8; signs of other
// scripts and digits stay as they are.
[[nodiscard]] std::string cyrillic_of(std::string_view sound);

}  // namespace wordkeep::words
