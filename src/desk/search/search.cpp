// SearchIndex::search(): a query's words, phrases and filters, put to the documents.
#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/limits.hpp"
#include "desk/search/evaluation.hpp"
#include "desk/search/filter_check.hpp"
#include "desk/search/phrases.hpp"
#include "desk/search/search_index.hpp"

namespace wordkeep::desk {

namespace {

// The words of a query over one state of the index.
struct Wanted {
    std::vector<std::vector<Hit>> words;      // each required
    std::vector<std::vector<Hit>> forbidden;  // none allowed
    std::vector<Phrase> phrases;
    std::vector<Phrase> forbidden_phrases;
};

Wanted wanted_by(const words::Query& query, Expansion& expansion) {
    Wanted wanted;
    for (const words::QueryPart& part : query.parts) {
        Expansion::Part found = expansion.expand(part);
        if (found.phrase && found.words.size() > 1) {
            (found.excluded ? wanted.forbidden_phrases : wanted.phrases).emplace_back(found.words);
        }
        if (!found.excluded) {
            std::ranges::move(found.words, std::back_inserter(wanted.words));
        } else if (found.words.size() == 1) {
            wanted.forbidden.push_back(std::move(found.words[0]));
        } else if (!found.phrase) {
            wanted.forbidden_phrases.emplace_back(found.words);  // -бело-синий
        }
    }
    return wanted;
}

}  // namespace

SearchPage SearchIndex::search(const SearchRequest& request) {
    apply_waiting();
    SearchPage page;
    {
        const std::shared_lock lock(mutex_);
        Expansion expansion(vocabulary_);
        const Wanted wanted = wanted_by(request.query, expansion);
        auto scratch = scratch_.take(documents_.end());
        Evaluation evaluation(vocabulary_, documents_, *scratch, wanted.words.size());
        for (const std::vector<Hit>& hits : wanted.words) {
            evaluation.require(hits);
        }
        for (const std::vector<Hit>& hits : wanted.forbidden) {
            evaluation.forbid(hits);
        }
        const FilterCheck filters(request.filters, documents_);
        std::size_t phrases_left = base::limits::search_phrases_checked_max;
        Admitted admitted = [&](DocumentId document) {
            if (!filters.admits(document)) {
                return false;
            }
            if (wanted.phrases.empty() && wanted.forbidden_phrases.empty()) {
                return true;
            }
            if (phrases_left == 0) {
                page.bounded = true;
                return false;
            }
            --phrases_left;
            const auto stands = [&](const Phrase& phrase) { return phrase.stands_in(documents_, document); };
            return std::ranges::all_of(wanted.phrases, stands) &&
                   std::ranges::none_of(wanted.forbidden_phrases, stands);
        };
        if (filters.open() && wanted.phrases.empty() && wanted.forbidden_phrases.empty()) {
            admitted = nullptr;
        }
        const Place below = request.below.value_or(std::numeric_limits<Place>::max());
        std::uint8_t needed = evaluation.required();
        Ranked ranked = evaluation.best(needed, admitted, below, request.rows_max);
        if (ranked.total == 0 && needed > 2 && wanted.phrases.empty()) {
            --needed;
            ranked = evaluation.best(needed, admitted, below, request.rows_max);
            page.relaxed = ranked.total > 0;
        }
        page.total = ranked.total;
        page.bounded = page.bounded || evaluation.bounded();
        for (const Place place : ranked.places) {
            page.rows.push_back(documents_.inquiry(Evaluation::document_at(place)));
        }
        if (ranked.places.size() == request.rows_max) {
            page.next = ranked.places.back();
        }
        page.fitting = expansion.take_fitting();
        scratch_.give_back(std::move(scratch));
    }
    apply_waiting();
    return page;
}

}  // namespace wordkeep::desk
