#include "desk/insights/parts.hpp"

#include "desk/insights/group_ids.hpp"

namespace wordkeep::desk {

std::vector<Described> parts_within(const Corpus& corpus, const std::vector<SampleText>& texts, const Tuning& tuning,
                                    unsigned threads) {
    // What all of them say weighs little among themselves already.
    const Model model(corpus, texts, tuning);
    const std::vector<Vector> vectors = model.vectors_of(texts, corpus.forms());
    const std::atomic<bool> never = false;
    const FoundGroups found = find_groups(texts, vectors, model.features().count(), {}, tuning, threads, never);
    std::vector<Described> parts = describe(model, corpus.forms(), texts, vectors, found);
    give_ids(model, corpus.forms(), {}, {}, parts);
    std::vector<std::uint64_t> counts(parts.size());
    for (std::size_t text = 0; text < texts.size(); ++text) {
        if (found.groups[text] != no_group) {
            counts[found.groups[text]] += texts[text].count;
        }
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].group.count = counts[part];
    }
    return parts;
}

}  // namespace wordkeep::desk
