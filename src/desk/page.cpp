// Going through the desk: newest arrivals first, then what was kept before the start, in the order of ids; and
// counting.
#include <algorithm>
#include <cstdint>

#include "desk/desk.hpp"

namespace wordkeep::desk {

Page Desk::page(const Filter& filter, const Cursor& from, std::size_t rows_max) {
    const std::scoped_lock lock(mutex_);
    const Sieve sieve(filter, staff_, topic_sets_);
    Page page;
    if (from.live) {
        for (std::size_t index = std::min<std::size_t>(from.position, live_.size()); index-- > 0;) {
            if (live_[index].parts == 0 || !sieve.passes(live_[index])) {
                continue;
            }
            if (page.rows.size() == rows_max) {
                page.next = Cursor{true, index + 1};
                return page;
            }
            page.rows.push_back(listed(live_[index], true));
        }
    }
    for (std::size_t index = from.live ? 0 : from.position; index < stored_.size(); ++index) {
        if (stored_[index].parts == 0 || !sieve.passes(stored_[index])) {
            continue;
        }
        if (page.rows.size() == rows_max) {
            page.next = Cursor{false, index};
            return page;
        }
        page.rows.push_back(listed(stored_[index], false));
    }
    return page;
}

std::vector<base::InquiryId> Desk::all(const Filter& filter) {
    const std::scoped_lock lock(mutex_);
    const Sieve sieve(filter, staff_, topic_sets_);
    std::vector<base::InquiryId> ids;
    const auto take = [&](const Entry& entry) {
        if (entry.parts > 0 && sieve.passes(entry)) {
            ids.push_back(entry.id);
        }
    };
    std::for_each(live_.rbegin(), live_.rend(), take);
    std::ranges::for_each(stored_, take);
    return ids;
}

Counts Desk::counts() const {
    const std::scoped_lock lock(mutex_);
    return tallies_.all();
}

Tallied Desk::tallied() const {
    const std::scoped_lock lock(mutex_);
    return tallies_.tallied(staff_);
}

std::vector<std::uint64_t> Desk::count(std::span<const Filter> filters) {
    const std::scoped_lock lock(mutex_);
    std::vector<std::uint64_t> counts;
    counts.reserve(filters.size());
    for (const Filter& filter : filters) {
        if (const auto watched = tallies_.watched(filter)) {
            counts.push_back(*watched);
            continue;
        }
        const Sieve sieve(filter, staff_, topic_sets_);
        const auto passes = [&](const Entry& entry) { return entry.parts > 0 && sieve.passes(entry); };
        counts.push_back(
            static_cast<std::uint64_t>(std::ranges::count_if(live_, passes) + std::ranges::count_if(stored_, passes)));
        tallies_.watch(filter, sieve, counts.back());
    }
    return counts;
}

}  // namespace wordkeep::desk
