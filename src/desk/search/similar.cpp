// SearchIndex::similar(): which other inquiries say much the same.
//
// What makes an inquiry what it is are its rare words. The rarest ten, each in all its forms, are looked for as in a
// search that asks for none of them in particular; an inquiry is similar if it has half of their weight. The best of
// these are compared word by word both ways, so that a long text that happens to hold everything doesn't stand above
// its twin.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>

#include "desk/search/evaluation.hpp"
#include "desk/search/search_index.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t words_compared_max = 10;
constexpr std::size_t candidates_max = 200;
constexpr double share_needed = 0.5;
constexpr double everyday_share = 0.2;  // a word that stands in more of all inquiries than this tells nothing

struct Trait {
    TermId term;
    std::vector<Hit> forms;
    double weight;
};

std::size_t documents_with(const Vocabulary& vocabulary, const std::vector<Hit>& forms) {
    std::size_t documents = 0;
    for (const Hit& form : forms) {
        documents += vocabulary.postings(form.term).count();
    }
    return documents;
}

std::vector<TermId> terms_of(const Documents& documents, DocumentId document) {
    std::vector<TermId> terms;
    for (const DocumentText& text : documents.texts(document)) {
        terms.insert(terms.end(), text.terms.begin(), text.terms.end());
    }
    std::ranges::sort(terms);
    const auto rest = std::ranges::unique(terms);
    terms.erase(rest.begin(), rest.end());
    return terms;
}

bool among(const std::vector<Hit>& forms, TermId term) {
    return std::ranges::find(forms, term, &Hit::term) != forms.end();
}

// The rarest words first; two forms of one word count once.
std::vector<Trait> traits_of(const Vocabulary& vocabulary, const Documents& documents, DocumentId document) {
    Expansion expansion(vocabulary);
    const std::size_t all = documents.count();
    const std::size_t everyday =
        std::max<std::size_t>(8, static_cast<std::size_t>(everyday_share * static_cast<double>(all)));
    std::vector<Trait> traits;
    for (const TermId term : terms_of(documents, document)) {
        if (std::ranges::any_of(traits, [&](const Trait& trait) { return among(trait.forms, term); })) {
            continue;
        }
        std::vector<Hit> forms = expansion.forms_of(term);
        const std::size_t with = documents_with(vocabulary, forms);
        if (with <= everyday) {
            traits.push_back({term, std::move(forms), Evaluation::weight_of(with, all)});
        }
    }
    std::ranges::sort(traits, std::greater<>(), &Trait::weight);
    traits.resize(std::min(traits.size(), words_compared_max));
    return traits;
}

class Comparison {
public:
    Comparison(const Vocabulary& vocabulary, const Documents& documents, std::vector<Trait> traits)
        : vocabulary_(vocabulary), documents_(documents), traits_(std::move(traits)) {
        for (const Trait& trait : traits_) {
            whole_ += trait.weight;
        }
    }
    [[nodiscard]] const std::vector<Trait>& traits() const { return traits_; }

    // none: has less than half.
    [[nodiscard]] std::optional<SimilarInquiry> compare(DocumentId other) const {
        const std::vector<TermId> terms = terms_of(documents_, other);
        SimilarInquiry similar{documents_.inquiry(other), {}, 0};
        double shared = 0;
        for (const Trait& trait : traits_) {
            if (std::ranges::any_of(terms, [&](TermId term) { return among(trait.forms, term); })) {
                shared += trait.weight;
                similar.words.emplace_back(vocabulary_.form(trait.term));
            }
        }
        if (shared < share_needed * whole_ || similar.words.empty()) {
            return std::nullopt;
        }
        double others = 0;
        for (const TermId term : terms) {
            others += Evaluation::weight_of(vocabulary_.postings(term).count(), documents_.count());
        }
        similar.likeness = std::min(1.0, shared / std::sqrt(whole_ * std::max(others, shared)));
        return similar;
    }

private:
    const Vocabulary& vocabulary_;
    const Documents& documents_;
    std::vector<Trait> traits_;
    double whole_ = 0;
};

// The smallest number of the traits, the weightiest first, that can reach half of the weight.
std::uint8_t fewest_traits(const std::vector<Trait>& traits) {
    double whole = 0;
    for (const Trait& trait : traits) {
        whole += trait.weight;
    }
    double sum = 0;
    std::uint8_t count = 0;
    for (const Trait& trait : traits) {
        if (sum >= share_needed * whole) {
            break;
        }
        sum += trait.weight;
        ++count;
    }
    return std::max<std::uint8_t>(count, 1);
}

}  // namespace

SimilarInquiries SearchIndex::similar(base::InquiryId id, std::size_t rows_max) {
    apply_waiting();
    SimilarInquiries similar;
    {
        const std::shared_lock lock(mutex_);
        const auto document = documents_.find(id);
        if (!document) {
            return similar;
        }
        const Comparison comparison(vocabulary_, documents_, traits_of(vocabulary_, documents_, *document));
        const std::vector<Trait>& traits = comparison.traits();
        if (traits.empty()) {
            return similar;
        }
        auto scratch = scratch_.take(documents_.end());
        Evaluation evaluation(vocabulary_, documents_, *scratch, traits.size());
        for (const Trait& trait : traits) {
            evaluation.require(trait.forms);
            for (const Hit& form : trait.forms) {
                similar.fitting.forms.emplace(vocabulary_.form(form.term));
            }
        }
        evaluation.forbid(*document);
        const Admitted admitted = [&](DocumentId other) {
            ++similar.states[documents_.state(other)];
            return true;
        };
        const Ranked ranked =
            evaluation.best(fewest_traits(traits), admitted, std::numeric_limits<Place>::max(), candidates_max);
        similar.total = ranked.total;
        for (const Place place : ranked.places) {
            if (auto compared = comparison.compare(Evaluation::document_at(place))) {
                similar.best.push_back(std::move(*compared));
            }
        }
        scratch_.give_back(std::move(scratch));
    }
    if (similar.best.size() < candidates_max && similar.total <= candidates_max) {
        similar.total = similar.best.size();
    }
    std::ranges::stable_sort(similar.best, std::greater<>(), &SimilarInquiry::likeness);
    similar.best.erase(similar.best.begin() + static_cast<std::ptrdiff_t>(std::min(rows_max, similar.best.size())),
                       similar.best.end());
    apply_waiting();
    return similar;
}

}  // namespace wordkeep::desk
