// The words of the concepts, as data. A word ending in * fits every word that begins so.
#pragma once

#include <span>
#include <string_view>

namespace wordkeep::words {

struct ConceptWords {
    std::string_view name;   // what signatures know it by: never changed
    std::string_view words;  // Russian, Kyrgyz, English, parted by spaces
    bool slot = false;
};

[[nodiscard]] std::span<const ConceptWords> concept_words();

}  // namespace wordkeep::words
