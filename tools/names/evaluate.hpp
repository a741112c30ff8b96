// How well the finder does on labelled sentences: names found, names made up, clean messages touched.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "words/names/person_finder.hpp"

namespace wordkeep::names_tool {

// A name counts as found if one character of it is; a find counts as right if it touches a name.
struct Score {
    std::size_t names = 0;
    std::size_t names_found = 0;
    std::size_t names_covered = 0;  // wholly
    std::size_t finds = 0;
    std::size_t finds_right = 0;
    std::size_t clean = 0;
    std::size_t clean_touched = 0;

    Score& operator+=(const Score& other);
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double covered() const;
    [[nodiscard]] double touched() const;
};

struct Mistake {
    std::size_t sentence;
    ByteSpan span;
    std::string_view rule;  // that made it up; empty: missed
};

// mistakes: where not null, each one is appended.
[[nodiscard]] Score evaluate(const words::PersonFinder& finder, const std::vector<Sentence>& sentences,
                             std::vector<Mistake>* mistakes);

}  // namespace wordkeep::names_tool
