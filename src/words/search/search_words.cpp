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
        std::string form = form_of(text.substr(token.begin, token.end - token.begin));
        if (!form.empty()) {
            words.push_back({token.begin, token.end, std::move(form)});
        }
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
