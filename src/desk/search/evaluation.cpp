#include "desk/search/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

namespace wordkeep::desk {

namespace {

constexpr double weight_max = 16.0;          // of a word that stands in one of ten million texts
constexpr std::size_t documents_min = 1000;  // in fewer, how often a word was said tells little

// BM25's share for the length of a document, for a word that stands in it once.
double worth_of_length(double words, double average) {
    constexpr double k1 = 1.2;
    constexpr double b = 0.4;
    return (k1 + 1) / (1 + k1 * (1 - b + b * words / average));
}

}  // namespace

double Evaluation::weight_of(std::size_t documents_with, std::size_t documents) {
    const auto with = static_cast<double>(std::min(documents_with, documents));
    const auto all = static_cast<double>(std::max(documents, documents_min));
    return std::clamp(std::log(1.0 + (all - with + 0.5) / (with + 0.5)), 0.05, weight_max);
}

std::uint64_t Evaluation::read_fits(const std::vector<Hit>& hits) {
    std::ranges::fill(scratch_.fits, std::uint8_t{0});
    std::uint64_t read = 0;
    for (const Hit& hit : hits) {
        const Postings& postings = vocabulary_.postings(hit.term);
        if (postings.count() > postings_left_) {
            postings_left_ = 0;
            break;
        }
        postings_left_ -= postings.count();
        read += postings.count();
        postings.each([fits = scratch_.fits.data(), fit = hit.fit](std::uint32_t document) {
            fits[document] = std::max(fits[document], fit);
        });
    }
    return read;
}

void Evaluation::require(const std::vector<Hit>& hits) {
    const std::uint64_t read = read_fits(hits);
    ++required_;
    // All words together stay below 65,536.
    const double share = 65'535.0 / (255.0 * weight_max * static_cast<double>(words_));
    const double weight = weight_of(read, documents_.count()) * share * 256.0;
    const auto factor = static_cast<std::uint32_t>(std::clamp(weight, 1.0, 65'535.0));
    const std::uint8_t* const fits = scratch_.fits.data();
    std::uint16_t* const scores = scratch_.scores.data();
    std::uint8_t* const found = scratch_.found.data();
    const std::size_t count = scratch_.fits.size();
    for (std::size_t at = 0; at < count; ++at) {
        scores[at] = static_cast<std::uint16_t>(scores[at] + ((fits[at] * factor) >> 8U));
        found[at] = static_cast<std::uint8_t>(found[at] + ((fits[at] != 0) & (found[at] != forbidden)));
    }
}

void Evaluation::forbid(const std::vector<Hit>& hits) {
    for (const Hit& hit : hits) {
        vocabulary_.postings(hit.term).each(
            [found = scratch_.found.data()](std::uint32_t document) { found[document] = forbidden; });
    }
}

std::vector<double> Evaluation::worth_by_length() const {
    std::vector<double> by_length(256);
    const double average = documents_.words_on_average();
    for (std::size_t words = 0; words < by_length.size(); ++words) {
        by_length[words] = worth_of_length(static_cast<double>(words), average);
    }
    return by_length;
}

Place Evaluation::place_of(DocumentId document, const std::vector<double>& by_length) const {
    constexpr double scale = 4096.0;
    const auto score =
        static_cast<std::uint64_t>(scratch_.scores[document] * by_length[documents_.words(document)] * scale);
    return (std::min<std::uint64_t>(score, 0x3fff'ffffU) << 33U) |
           (static_cast<std::uint64_t>(documents_.live(document)) << 32U) | document;
}

Ranked Evaluation::best(std::uint8_t needed, const Admitted& admitted, Place below, std::size_t rows_max) const {
    const std::vector<double> by_length = worth_by_length();
    Ranked ranked;
    std::vector<Place>& heap = ranked.places;  // the worst of the best on top
    heap.reserve(rows_max + 1);
    for (DocumentId document = documents_.end(); document-- > 0;) {
        document = needed > 0 ? skip_without(document) : document;
        const std::uint8_t found = scratch_.found[document];
        if (found < needed || found == forbidden || !documents_.exists(document) ||
            (admitted != nullptr && !admitted(document))) {
            continue;
        }
        ++ranked.total;
        const Place place = place_of(document, by_length);
        if (place >= below || (heap.size() == rows_max && place < heap.front())) {
            continue;
        }
        heap.push_back(place);
        std::ranges::push_heap(heap, std::greater<>());
        if (heap.size() > rows_max) {
            std::ranges::pop_heap(heap, std::greater<>());
            heap.pop_back();
        }
    }
    std::ranges::sort_heap(heap, std::greater<>());
    return ranked;
}

// From here downwards the first of eight that may have a word: most have none.
DocumentId Evaluation::skip_without(DocumentId document) const {
    const std::uint8_t* const found = scratch_.found.data();
    while (document >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, found + document - 7, sizeof(eight));
        if (eight != 0) {
            break;
        }
        document -= 8;
    }
    return document;
}

}  // namespace wordkeep::desk
