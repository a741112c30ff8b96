// From corpora to training examples: which file counts how often, and what is made of its sentences.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "corpus.hpp"
#include "trainer.hpp"
#include "words/names/lexicon.hpp"

namespace wordkeep::names_tool {

struct Corpus {
    std::string name;  // of the file, without folder and ending
    std::vector<Sentence> sentences;
};

// All *.jsonl files of the folders, in the order of their names. Fault: as read_corpus().
base::Result<std::vector<Corpus>> read_corpora(const std::vector<std::filesystem::path>& folders);

// A part of each corpus that is kept from training: whole blocks of ten, because neighbours are often about one thing.
struct HoldOut {
    std::size_t parts = 0;  // 0: nothing is held out
    std::size_t part = 0;

    [[nodiscard]] bool holds(std::size_t index) const { return parts > 0 && index / 10 % parts == part; }
};

[[nodiscard]] std::vector<Example> make_examples(const std::vector<Corpus>& corpora, const HoldOut& hold_out,
                                                 const std::vector<std::u32string>& names,
                                                 const words::names::Lexicon& lexicon);

}  // namespace wordkeep::names_tool
