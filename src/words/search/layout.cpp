#include "words/search/layout.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace wordkeep::words {

namespace {

constexpr std::u32string_view us_keys = U"`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
constexpr std::u32string_view russian_keys = U"ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
static_assert(us_keys.size() == russian_keys.size());

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(text.data(), at, length, letter);
        letters += static_cast<char32_t>(letter);
    }
    return letters;
}

bool is_us_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
}

}  // namespace

std::optional<std::string> in_other_layout(std::string_view text) {
    const std::u32string letters = letters_of(text);
    const auto russian = [](char32_t letter) { return russian_keys.find(letter) != std::u32string_view::npos; };
    const auto first =
        std::ranges::find_if(letters, [&](char32_t letter) { return is_us_letter(letter) || russian(letter); });
    if (first == letters.end()) {
        return std::nullopt;
    }
    const bool from_us = is_us_letter(*first);
    const std::u32string_view from = from_us ? us_keys : russian_keys;
    const std::u32string_view to = from_us ? russian_keys : us_keys;
    std::string out;
    for (const char32_t letter : letters) {
        const std::size_t key = from.find(letter);
        const auto meant = static_cast<UChar32>(key == std::u32string_view::npos ? letter : to[key]);
        char bytes[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, meant);
        out.append(bytes, static_cast<std::size_t>(length));
    }
    return out;
}

}  // namespace wordkeep::words
