#include "words/search/stems.hpp"

#include <libstemmer.h>

#include <algorithm>

#include "base/check.hpp"
#include "words/search/kyrgyz_stem.hpp"
#include "words/search/search_words.hpp"
#include "words/search/sound.hpp"

namespace wordkeep::words {

namespace {

enum class Language : std::uint64_t { russian = 1, kyrgyz = 2, english = 3 };

std::uint64_t key_of(Language language, std::string_view stem) {
    std::uint64_t state = static_cast<std::uint64_t>(language) * 0x9e3779b97f4a7c15ULL;
    for (const char byte : stem) {
        state = (state ^ static_cast<unsigned char>(byte)) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
    }
    state ^= state >> 32U;
    state *= 0xd6e8feb86659fd93ULL;
    return state ^ (state >> 32U);
}

// ботинок and ботинк-и, посылок and посылк-а: the vowel that comes and goes before the last consonant is left out.
std::string without_fleeting_vowel(std::string sound) {
    constexpr std::string_view vowels = "aeiouUA";
    const auto is_vowel = [&](char sign) { return vowels.find(sign) != std::string_view::npos; };
    const std::size_t size = sound.size();
    if (size >= 5 && !is_vowel(sound[size - 1]) && !is_vowel(sound[size - 3]) &&
        (sound[size - 2] == 'o' || sound[size - 2] == 'e')) {
        sound.erase(size - 2, 1);
    }
    return sound;
}

// китеп and китеб-им, сабак and сабаг-ы.
std::string with_voiceless_end(std::string sound) {
    if (sound.ends_with('b') || sound.ends_with('g')) {
        sound.back() = sound.back() == 'b' ? 'p' : 'k';
    }
    return sound;
}

// libstemmer's own type for a byte is unsigned char; the bytes are the same.
const sb_symbol* symbols(std::string_view word) {
    return reinterpret_cast<const sb_symbol*>(word.data());  // NOLINT
}

std::string stemmed(sb_stemmer& stemmer, std::string_view word) {
    const sb_symbol* stem = sb_stemmer_stem(&stemmer, symbols(word), static_cast<int>(word.size()));
    base::check(stem != nullptr, "there is memory for a stem");
    std::string copy(reinterpret_cast<const char*>(stem),  // NOLINT
                     static_cast<std::size_t>(sb_stemmer_length(&stemmer)));
    // The stemmer keeps the last word in a buffer, and the text it came from may be erased before the next one comes.
    const std::string nothing(word.size(), 'x');
    sb_stemmer_stem(&stemmer, symbols(nothing), static_cast<int>(nothing.size()));
    return copy;
}

// Latin letters leave the soft sign out, and without it the stemmer doesn't know a reflexive infinitive.
std::string with_soft_sign(const std::string& word) {
    constexpr std::string_view heard = "тся";
    return word.ends_with(heard) ? word.substr(0, word.size() - heard.size()) + "ться" : word;
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : russian_(sb_stemmer_new("russian", "UTF_8")), english_(sb_stemmer_new("english", "UTF_8")) {
    base::check(russian_ != nullptr && english_ != nullptr, "libstemmer has Russian and English");
}

Stems Stemmer::stems_of(std::string_view form) {
    Stems stems;
    const bool latin = form[0] >= 'a' && form[0] <= 'z';
    if (form.size() < (latin ? 3 : 6) || has_digit(form)) {
        return stems;
    }
    const std::string cyrillic = cyrillic_of(long_sound_of_form(form));
    const std::string russian = stemmed(*russian_, latin ? with_soft_sign(cyrillic) : std::string(form));
    stems.keys[stems.count++] = key_of(Language::russian, without_fleeting_vowel(sound_of_form(russian)));
    stems.keys[stems.count++] = key_of(Language::kyrgyz, with_voiceless_end(sound_of_form(kyrgyz_stem(cyrillic))));
    if (latin) {
        stems.keys[stems.count++] = key_of(Language::english, stemmed(*english_, form));
    }
    return stems;
}

std::string Stemmer::stem_sound(std::string_view form) {
    const bool latin = form[0] >= 'a' && form[0] <= 'z';
    return sound_of_form(stemmed(latin ? *english_ : *russian_, form));
}

}  // namespace wordkeep::words
