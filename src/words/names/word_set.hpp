// A fixed set of folded words, hashed when the program is compiled.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "words/names/fold.hpp"

namespace wordkeep::words::names {

template <std::size_t Count>
class WordSet {
public:
    // words: folded (fold.hpp): plain lower case without ё, ү, ө, ң.
    consteval explicit WordSet(const std::array<std::u16string_view, Count>& words) : hashes_{} {
        for (std::size_t index = 0; index < Count; ++index) {
            hashes_[index] = word_hash(words[index]);
        }
        std::ranges::sort(hashes_);
    }
    // hashes: each the word_hash() of a folded word.
    consteval explicit WordSet(const std::array<std::uint64_t, Count>& hashes) : hashes_(hashes) {
        std::ranges::sort(hashes_);
    }
    // hash: word_hash() of a folded word.
    [[nodiscard]] constexpr bool holds(std::uint64_t hash) const { return std::ranges::binary_search(hashes_, hash); }

private:
    std::array<std::uint64_t, Count> hashes_;
};

template <std::size_t Count>
consteval WordSet<Count> word_set(const std::u16string_view (&words)[Count]) {
    return WordSet<Count>(std::to_array(words));
}

}  // namespace wordkeep::words::names
