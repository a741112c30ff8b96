// From a typed word to the words that are there: which terms it may stand for, and how well each fits.
//
// Best fits the spelling itself; then what sounds the same (other letters, ё and е, ү and у), a form of the same word,
// a word that begins so (only while it is being typed), and a slip of one letter. A slip is taken only where it is
// likely to be one: in a word of five letters or more, its first letter right, and one of the two words much rarer than
// the other.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "desk/search/vocabulary.hpp"
#include "words/search/query.hpp"

namespace wordkeep::desk {

struct Hit {
    TermId term;
    std::uint8_t fit;  // 255: as typed
};

// Which words of a shown text fit the query, so that they can be marked.
struct Fitting {
    std::unordered_set<std::string> forms;  // spellings
    std::vector<std::string> beginnings;    // sounds of words still being typed
};

class Expansion {
public:
    // All terms each word of a part stands for; alternatives are settled: a part in the wrong keyboard layout becomes
    // what was meant. One entry for each word; a word that isn't there has no hits.
    struct Part {
        std::vector<std::vector<Hit>> words;
        bool phrase;
        bool excluded;
    };

    explicit Expansion(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
    [[nodiscard]] Part expand(const words::QueryPart& part);
    // Every term that is a form of this one, itself first.
    [[nodiscard]] std::vector<Hit> forms_of(TermId term);
    [[nodiscard]] Fitting take_fitting() { return std::move(fitting_); }

private:
    struct Found {
        std::vector<Hit> hits;
        std::size_t sounding = 0;  // so many of the hits, the first ones, sound or begin like the word
        bool as_typed = false;     // the word itself is there, or a form of it
        std::uint64_t known = 0;   // texts with it
    };
    // How one reading of a part fared.
    struct Reading {
        std::vector<Found> words;
        bool as_typed = false;  // every word
        bool complete = false;  // every word has a hit
    };

    [[nodiscard]] Reading read(const std::vector<words::QueryWord>& words, bool phrase);
    void add_sounding(const words::QueryWord& word, Found& found) const;
    void add_forms(const words::QueryWord& word, Found& found);
    void add_slips(const words::QueryWord& word, Found& found);
    void mark(const words::QueryWord& word, const Found& found);

    const Vocabulary& vocabulary_;
    words::Stemmer stemmer_;
    Fitting fitting_;
    std::size_t words_with_slips_ = 0;
};

}  // namespace wordkeep::desk
