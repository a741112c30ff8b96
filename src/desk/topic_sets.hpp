// Which topics an inquiry has, in four bytes: most inquiries share one of a few sets, so each set is held once and an
// inquiry holds its number. Set 0 is empty. A set that nobody has any more stays; there are as many as there were
// different ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/ids.hpp"

namespace wordkeep::desk {

using TopicSet = std::uint32_t;
inline constexpr TopicSet no_topics = 0;

// Not thread-safe.
class TopicSets {
public:
    // topics: in the order of ids.
    [[nodiscard]] TopicSet of(const std::vector<base::TopicId>& topics);
    [[nodiscard]] TopicSet with(TopicSet set, base::TopicId topic);
    [[nodiscard]] const std::vector<base::TopicId>& topics(TopicSet set) const { return sets_[set]; }
    [[nodiscard]] bool has_any(TopicSet set, const std::vector<base::TopicId>& wanted) const;
    // For every set that has `from`, the one that has `to` in its place (none: the one without it); others map to
    // themselves.
    [[nodiscard]] std::vector<TopicSet> replaced(base::TopicId from, std::optional<base::TopicId> to);

private:
    std::vector<std::vector<base::TopicId>> sets_{{}};
    std::map<std::vector<base::TopicId>, TopicSet> numbers_{{{}, no_topics}};
};

}  // namespace wordkeep::desk
