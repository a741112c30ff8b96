// Placeholders of masked texts in the reader's language, for public pages: "[phone]" is kept, "[телефон]" is read.
//
// The words are those of the desk; the page has its own copy of them, and a service test compares the two.
#pragma once

#include <string>
#include <string_view>

#include "crm/language.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

// Without brackets: "телефон".
[[nodiscard]] std::string_view placeholder_word(words::SpanType type, Language language);
// The text with every placeholder in that language. Any other [word] stays.
[[nodiscard]] std::string with_placeholders_in(Language language, std::string_view text);

}  // namespace wordkeep::crm
