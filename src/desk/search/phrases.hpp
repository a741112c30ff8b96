// Whether words stand in a document side by side and in order.
#pragma once

#include <cstdint>
#include <vector>

#include "desk/search/documents.hpp"
#include "desk/search/expansion.hpp"

namespace wordkeep::desk {

class Phrase {
public:
    // words: for each word of the phrase the terms it may be.
    explicit Phrase(const std::vector<std::vector<Hit>>& words);
    [[nodiscard]] bool stands_in(const Documents& documents, DocumentId document) const;

private:
    [[nodiscard]] bool stands_at(const std::vector<TermId>& terms, std::size_t at) const;
    std::vector<std::vector<TermId>> words_;  // each sorted
};

}  // namespace wordkeep::desk
