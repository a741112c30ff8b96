#include "desk/insights/group_ids.hpp"

#include <algorithm>
#include <ranges>
#include <unordered_set>

#include "desk/insights/likest.hpp"

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

}  // namespace

void give_ids(const Model& model, const Forms& forms, std::span<const Anchor> anchors, std::span<const Group> previous,
              std::vector<Described>& described) {
    std::unordered_set<base::GroupId> taken;
    std::vector<bool> has(described.size());
    const std::size_t anchored = std::min(anchors.size(), described.size());
    for (std::size_t group = 0; group < anchored; ++group) {
        described[group].group.id = anchors[group].id;
        described[group].group.anchored = has[group] = true;
        taken.insert(anchors[group].id);
    }
    std::vector<Vector> now;
    for (const Described& one : described | std::views::drop(anchored)) {
        now.push_back(model.vector_of(one.group.signature, forms));
    }
    std::vector<Vector> before;
    for (const Group& group : previous) {
        before.push_back(model.vector_of(group.signature, forms));
    }
    for (const Likeness& pair : likest_first(now, before)) {
        const base::GroupId id = previous[pair.before].id;
        const std::size_t group = anchored + pair.now;
        if (!has[group] && taken.insert(id).second) {
            described[group].group.id = id;
            has[group] = true;
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
