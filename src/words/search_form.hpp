// The form in which two texts are compared: case, ё and е, and white space make no difference.
#pragma once

#include <string>
#include <string_view>

namespace wordkeep::words {

// text: UTF-8. NFKC, case folded, ё as е, runs of white space as one space, none at the ends. Linear, pure.
[[nodiscard]] std::string search_form(std::string_view text);

}  // namespace wordkeep::words
