#include "desk/topic_sets.hpp"

#include <algorithm>

namespace wordkeep::desk {

TopicSet TopicSets::of(const std::vector<base::TopicId>& topics) {
    const auto [found, added] = numbers_.try_emplace(topics, static_cast<TopicSet>(sets_.size()));
    if (added) {
        sets_.push_back(topics);
    }
    return found->second;
}

TopicSet TopicSets::with(TopicSet set, base::TopicId topic) {
    std::vector<base::TopicId> topics = sets_[set];
    const auto place = std::ranges::lower_bound(topics, topic);
    if (place != topics.end() && *place == topic) {
        return set;
    }
    topics.insert(place, topic);
    return of(topics);
}

bool TopicSets::has_any(TopicSet set, const std::vector<base::TopicId>& wanted) const {
    return std::ranges::any_of(sets_[set],
                               [&](base::TopicId topic) { return std::ranges::find(wanted, topic) != wanted.end(); });
}

std::vector<TopicSet> TopicSets::replaced(base::TopicId from, std::optional<base::TopicId> to) {
    const std::size_t known = sets_.size();
    std::vector<TopicSet> map(known);
    for (TopicSet set = 0; set < known; ++set) {
        map[set] = set;
        if (std::ranges::binary_search(sets_[set], from)) {
            std::vector<base::TopicId> topics = sets_[set];
            std::erase(topics, from);
            map[set] = to ? with(of(topics), *to) : of(topics);
        }
    }
    return map;
}

}  // namespace wordkeep::desk
