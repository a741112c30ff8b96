#include "desk/tallies.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

bool any(const Counts& counts) {
    return std::ranges::any_of(counts, [](std::uint64_t count) { return count > 0; });
}

template <class Key>
std::map<Key, Counts> without_empty(const std::map<Key, Counts>& counts) {
    std::map<Key, Counts> some;
    std::ranges::copy_if(counts, std::inserter(some, some.end()), [](const auto& one) { return any(one.second); });
    return some;
}

}  // namespace

void Tallies::count(const Entry& entry, std::int64_t by) {
    const auto add_to = [&](Counts& counts) {
        counts[static_cast<std::size_t>(entry.state)] += static_cast<std::uint64_t>(by);
    };
    add_to(all_);
    add_to(mailboxes_[entry.mailbox]);
    add_to(assignees_[entry.assignee]);
    if (entry.topics == no_topics) {
        add_to(without_topics_);
    }
    for (const base::TopicId topic : sets_.topics(entry.topics)) {
        add_to(topics_[topic]);
    }
    for (Watched& watched : watched_) {
        if (watched.sieve.passes(entry)) {
            watched.count += static_cast<std::uint64_t>(by);
        }
    }
}

Tallied Tallies::tallied(const StaffSlots& staff) const {
    Tallied tallied{all_, {}, without_topics_, without_empty(mailboxes_), {}, without_empty(topics_)};
    for (const auto& [slot, counts] : assignees_) {
        const keep::Assignee member = staff.assignee(slot);
        if (!member) {
            tallied.unassigned = counts;
        } else if (any(counts)) {
            tallied.assignees.emplace(*member, counts);
        }
    }
    return tallied;
}

std::optional<std::uint64_t> Tallies::watched(const Filter& filter) const {
    const auto found = std::ranges::find(watched_, filter, &Watched::filter);
    return found == watched_.end() ? std::nullopt : std::optional(found->count);
}

void Tallies::watch(const Filter& filter, const Sieve& sieve, std::uint64_t count) {
    if (watched_.size() == base::limits::filters_watched_max) {
        watched_.pop_front();
    }
    watched_.push_back({filter, sieve, count});
}

}  // namespace wordkeep::desk
