// UTF-8 to code points and back, and the case of the letters that the lists hold.
#pragma once

#include <string>
#include <string_view>

namespace wordkeep::names_tool {

[[nodiscard]] std::u32string decode(std::string_view text);
[[nodiscard]] std::string encode(std::u32string_view text);
[[nodiscard]] char32_t lower(char32_t letter);
[[nodiscard]] std::u32string lower(std::u32string_view text);
[[nodiscard]] char32_t upper(char32_t letter);

}  // namespace wordkeep::names_tool
