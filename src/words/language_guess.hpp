// In which language a short message is, among the three of the desk.
//
// Letters first: ө ү ң are Kyrgyz alone. Then small words that hold sentences together, in the spellings people use:
// Kyrgyz without its own letters, and Russian and Kyrgyz in Latin letters. Without any sign Cyrillic is Russian and
// Latin is English. A message in two languages gets the one with more signs.
#pragma once

#include <cstdint>
#include <string_view>

namespace wordkeep::words {

enum class Language : std::uint8_t { en, ru, ky };

// text: UTF-8, at most limits::text_bytes_max. Linear, pure.
[[nodiscard]] Language guess_language(std::string_view text);

// Whether the word is one that tells a language and no subject: "the", "это", "менен". form: as search_words() gives
// it.
[[nodiscard]] bool is_function_word(std::string_view form);

}  // namespace wordkeep::words
