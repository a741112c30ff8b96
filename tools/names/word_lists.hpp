// From the lists to the lexicon: which file holds what kind of word, and which forms are added.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "lexicon_builder.hpp"

namespace wordkeep::names_tool {

struct ListFolders {
    std::filesystem::path own;          // data/names/lists
    std::filesystem::path opencorpora;  // opencorpora_Name.txt.gz and its siblings: one word form a line
    std::filesystem::path hunspell;     // ru_RU.{aff,dic}, en_US.{aff,dic}
};

// Fault: not_found, naming the file.
base::Result<LexiconBuilder> read_lists(const ListFolders& folders);

}  // namespace wordkeep::names_tool
