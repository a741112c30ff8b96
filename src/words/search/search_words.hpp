// The words of a text as a search knows them: where each lies and its plain form.
//
// The plain form is names::fold()'s: lower case, ё as е, ү ө ң as у о н, no accents. Placeholders of masked data
// ("[phone]") are no words: nobody typed them. A number written together with a word (iphone13) is a word of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct SearchWord {
    std::uint32_t begin;  // bytes of the text; end exclusive
    std::uint32_t end;
    std::string form;  // UTF-8, never empty
};

// text: UTF-8, at most limits::text_bytes_max. Linear, pure.
[[nodiscard]] std::vector<SearchWord> search_words(std::string_view text);

// form: as search_words() gives it.
[[nodiscard]] std::string sound_of_form(std::string_view form);
[[nodiscard]] std::string long_sound_of_form(std::string_view form);

}  // namespace wordkeep::words
