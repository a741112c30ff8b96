#include "desk/insights/parts.hpp"

#include "desk/insights/group_ids.hpp"

namespace wordkeep::desk {

std::vector<Described> parts_within(const Corpus& corpus, const Model& whole, const std::vector<SampleText>& texts,
                                    const Tuning& tuning, unsigned threads) {
    // What all of them say weighs little among themselves already.
    const Model model(corpus, texts, tuning);
    const std::vector<Vector> vectors = model.vectors_of(texts, corpus.forms());
    const std::atomic<bool> never = false;
    const FoundGroups found = find_groups(texts, vectors, model.features().count(), {}, tuning, threads, never);
    std::vector<Described> parts = describe(model, corpus.forms(), texts, vectors, found);
    std::vector<std::vector<std::uint32_t>> members(parts.size());
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        if (found.groups[text] != no_group) {
            members[found.groups[text]].push_back(text);
            parts[found.groups[text]].group.count += texts[text].count;
        }
    }
    const std::vector<Vector> among_all = whole.vectors_of(texts, corpus.forms());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].group.signature = whole.signature_of(middle_of(among_all, members[part]), corpus.forms());
    }
    give_ids(model, corpus.forms(), {}, {}, parts);
    return parts;
}

}  // namespace wordkeep::desk
