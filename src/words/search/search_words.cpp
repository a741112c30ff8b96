#include "words/search/search_words.hpp"

#include "words/names/fold.hpp"
#include "words/search/sound.hpp"
#include "words/search/utf8.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words {

namespace {

constexpr std::size_t placeholder_letters_max = 10;

// The end of a placeholder that begins at text[at] == '['; at itself if none does.
std::size_t placeholder_end(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && end - at <= placeholder_letters_max &&
           ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '-')) {
        ++end;
    }
    return end > at + 1 && end < text.size() && text[end] == ']' ? end + 1 : at;
}

std::string form_of(std::string_view token) {
    const names::FoldedWord folded = names::fold(token);
    std::string form;
    for (const char16_t letter : folded.view()) {
        if (letter < 0x300 || letter > 0x36f) {
            append_letter(form, letter);
        }
    }
    return form;
}

std::u16string letters_of(std::string_view form) {
    std::u16string letters;
    for (std::size_t at = 0; at < form.size();) {
        const auto first = static_cast<unsigned char>(form[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;  // a form lies in the BMP
        unsigned letter = length == 1 ? first : first & (0xffU >> (length + 1));
        for (std::size_t offset = 1; offset < length && at + offset < form.size(); ++offset) {
            letter = (letter << 6U) | (static_cast<unsigned char>(form[at + offset]) & 0x3fU);
        }
        letters += static_cast<char16_t>(letter);
        at += length;
    }
    return letters;
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Where to part letters from digits; 0: nowhere. One run of two digits or more behind letters, or of any digits before.
std::size_t seam_of(std::string_view token) {
    constexpr std::size_t letters_bytes_min = 2;
    std::size_t first = 0;
    while (first < token.size() && is_digit(token[first])) {
        ++first;
    }
    std::size_t last = token.size();
    while (last > first && is_digit(token[last - 1])) {
        --last;
    }
    const std::string_view letters = token.substr(first, last - first);
    for (const char byte : letters) {
        if (is_digit(byte)) {
            return 0;
        }
    }
    if (letters.size() < letters_bytes_min || (first > 0 && last < token.size())) {
        return 0;
    }
    return first > 0 ? first : token.size() - last >= 2 ? last : 0;
}

void add_word(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<SearchWord>& words) {
    std::string form = form_of(text.substr(begin, end - begin));
    if (!form.empty()) {
        words.push_back({begin, end, std::move(form)});
    }
}

}  // namespace

std::vector<SearchWord> search_words(std::string_view text) {
    std::vector<SearchWord> words;
    std::size_t skip_to = 0;
    for (const Token& token : tokenize(text)) {
        if (token.begin < skip_to) {
            continue;
        }
        if (token.flags == 0) {
            if (text[token.begin] == '[') {
                skip_to = placeholder_end(text, token.begin);
            }
            continue;
        }
        constexpr std::uint8_t both = Token::letters | Token::digits;
        const std::string_view word = text.substr(token.begin, token.end - token.begin);
        const auto seam = static_cast<std::uint32_t>(token.flags == both ? seam_of(word) : 0);
        if (seam > 0) {
            add_word(text, token.begin, token.begin + seam, words);
        }
        add_word(text, token.begin + seam, token.end, words);
    }
    return words;
}

std::string sound_of_form(std::string_view form) {
    return sound_of(letters_of(form));
}

std::string long_sound_of_form(std::string_view form) {
    return long_sound_of(letters_of(form));
}

}  // namespace wordkeep::words
