#include "desk/search/phrases.hpp"

#include <algorithm>

namespace wordkeep::desk {

Phrase::Phrase(const std::vector<std::vector<Hit>>& words) {
    for (const std::vector<Hit>& hits : words) {
        std::vector<TermId> terms;
        terms.reserve(hits.size());
        for (const Hit& hit : hits) {
            terms.push_back(hit.term);
        }
        std::ranges::sort(terms);
        words_.push_back(std::move(terms));
    }
}

bool Phrase::stands_at(const std::vector<TermId>& terms, std::size_t at) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
        if (!std::ranges::binary_search(words_[word], terms[at + word])) {
            return false;
        }
    }
    return true;
}

bool Phrase::stands_in(const Documents& documents, DocumentId document) const {
    for (const DocumentText& text : documents.texts(document)) {
        for (std::size_t at = 0; at + words_.size() <= text.terms.size(); ++at) {
            if (stands_at(text.terms, at)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace wordkeep::desk
