// One search through the documents: which have the words, and how good they are.
//
// Word by word, all documents at once: a byte for each document says how well the word at hand fits there, a number
// what the words so far are worth, another how many of them it has. Reading on for a million documents takes less time
// than keeping lists of candidates would, and it takes the same time whatever is typed: the bound is the number of
// places read.
//
// A place in the order of hits is one 63-bit number, the greater the better: the score, then whether the inquiry
// arrived since the start, then the document number, so that of equals the newest comes first. It is also the page's
// cursor.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/limits.hpp"
#include "desk/search/documents.hpp"
#include "desk/search/expansion.hpp"
#include "desk/search/scratch.hpp"
#include "desk/search/vocabulary.hpp"

namespace wordkeep::desk {

using Place = std::uint64_t;

// Which documents may be shown at all; empty: every one.
using Admitted = std::function<bool(DocumentId)>;

struct Ranked {
    std::vector<Place> places;  // best first
    std::uint64_t total = 0;
};

class Evaluation {
public:
    Evaluation(const Vocabulary& vocabulary, const Documents& documents, Scratch& scratch, std::size_t words)
        : vocabulary_(vocabulary), documents_(documents), scratch_(scratch), words_(words == 0 ? 1 : words) {}

    // The document must have one of these terms. Words are told one after the other.
    void require(const std::vector<Hit>& hits);
    // The document must not have any of these terms.
    void forbid(const std::vector<Hit>& hits);
    // The document must not be this one.
    void forbid(DocumentId document) { scratch_.found[document] = forbidden; }
    // How many words were required.
    [[nodiscard]] std::uint8_t required() const { return required_; }
    // A bound was met: not all places were read.
    [[nodiscard]] bool bounded() const { return postings_left_ == 0; }

    // The best of those that have at least `needed` of the words, up to rows_max, below a place.
    [[nodiscard]] Ranked best(std::uint8_t needed, const Admitted& admitted, Place below, std::size_t rows_max) const;

    static DocumentId document_at(Place place) { return static_cast<DocumentId>(place & 0xffff'ffffU); }
    // How much a word tells that stands in so many documents.
    static double weight_of(std::size_t documents_with, std::size_t documents);

private:
    static constexpr std::uint8_t forbidden = 0xff;

    std::uint64_t read_fits(const std::vector<Hit>& hits);
    [[nodiscard]] DocumentId skip_without(DocumentId document) const;
    [[nodiscard]] Place place_of(DocumentId document, const std::vector<double>& by_length) const;
    [[nodiscard]] std::vector<double> worth_by_length() const;

    const Vocabulary& vocabulary_;
    const Documents& documents_;
    Scratch& scratch_;
    std::size_t words_;
    std::uint8_t required_ = 0;
    std::uint64_t postings_left_ = base::limits::search_postings_read_max;
};

}  // namespace wordkeep::desk
