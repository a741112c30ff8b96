#include "desk/insights/group_ids.hpp"

#include <algorithm>
#include <unordered_set>

namespace wordkeep::desk {

namespace {

std::uint64_t hash_of(const Signature& signature) {
    std::uint64_t state = 0x9e3779b97f4a7c15ULL;
    for (const SignatureWord& word : signature) {
        for (const char byte : word.form + ' ') {
            state = (state ^ static_cast<unsigned char>(byte)) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
        }
    }
    return state ^ (state >> 32U);
}

struct Match {
    float likeness;
    std::size_t group;
    std::size_t before;
};

std::vector<Match> matches_of(const Model& model, const Forms& forms, std::span<const Group> previous,
                              std::span<const Described> described, std::size_t first) {
    std::vector<Vector> before;
    for (const Group& group : previous) {
        before.push_back(model.vector_of(group.signature, forms));
    }
    std::vector<Match> matches;
    for (std::size_t group = first; group < described.size(); ++group) {
        const Vector now = model.vector_of(described[group].group.signature, forms);
        for (std::size_t one = 0; one < before.size(); ++one) {
            if (const float likeness = dot(now, before[one]); likeness >= same_group_at) {
                matches.push_back({likeness, group, one});
            }
        }
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::likeness);
    return matches;
}

}  // namespace

void give_ids(const Model& model, const Forms& forms, std::span<const Anchor> anchors, std::span<const Group> previous,
              std::vector<Described>& described) {
    std::unordered_set<base::GroupId> taken;
    std::vector<bool> has(described.size());
    for (std::size_t group = 0; group < std::min(anchors.size(), described.size()); ++group) {
        described[group].group.id = anchors[group].id;
        described[group].group.anchored = has[group] = true;
        taken.insert(anchors[group].id);
    }
    for (const Match& match : matches_of(model, forms, previous, described, anchors.size())) {
        const base::GroupId id = previous[match.before].id;
        if (!has[match.group] && taken.insert(id).second) {
            described[match.group].group.id = id;
            has[match.group] = true;
        }
    }
    for (std::size_t group = 0; group < described.size(); ++group) {
        std::uint64_t bits = hash_of(described[group].group.signature);
        while (!has[group]) {
            described[group].group.id = base::GroupId::from_bits(bits++);
            has[group] = taken.insert(described[group].group.id).second;
        }
    }
}

}  // namespace wordkeep::desk
