#include "unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace wordkeep::names_tool {

std::u32string decode(std::string_view text) {
    std::u32string letters;
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(text.data(), at, length, letter);
        letters += letter < 0 ? U'\xfffd' : static_cast<char32_t>(letter);
    }
    return letters;
}

std::string encode(std::u32string_view text) {
    std::string bytes;
    for (const char32_t letter : text) {
        char buffer[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(letter));
        bytes.append(buffer, static_cast<std::size_t>(length));
    }
    return bytes;
}

char32_t lower(char32_t letter) {
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
}

std::u32string lower(std::u32string_view text) {
    std::u32string low(text);
    for (char32_t& letter : low) {
        letter = lower(letter);
    }
    return low;
}

char32_t upper(char32_t letter) {
    return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

}  // namespace wordkeep::names_tool
