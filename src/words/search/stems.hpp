// Stems of a word as keys: two words with a key in common are forms of one word in some language.
//
// A message doesn't say which language it is in, and often it is two at once. So every word gets the stems of all
// languages its letters allow: Russian (Snowball) and Kyrgyz (kyrgyz_stem), for Latin letters from how they sound, and
// English (Snowball) if it is typed in Latin letters. Two stems are the same if they sound the same.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace wordkeep::words {

struct Stems {
    std::array<std::uint64_t, 3> keys{};
    std::size_t count = 0;
    [[nodiscard]] std::span<const std::uint64_t> view() const { return {keys.data(), count}; }
};

// One for each thread: the stemmers of libstemmer hold a buffer.
class Stemmer {
public:
    Stemmer();
    // form: as search_words() gives it. A word with a digit, or of fewer than three letters, has none: it is itself
    // only.
    [[nodiscard]] Stems stems_of(std::string_view form);
    // The beginning that the forms of this word share, as it sounds: by Russian rules, for Latin letters by English
    // ones.
    [[nodiscard]] std::string stem_sound(std::string_view form);

private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> russian_;
    std::unique_ptr<sb_stemmer, Delete> english_;
};

}  // namespace wordkeep::words
