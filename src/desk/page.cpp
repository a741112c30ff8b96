// Paging through the desk: newest arrivals first, then what was kept before the start, in the order of ids.
#include <algorithm>

#include "desk/desk.hpp"

namespace wordkeep::desk {

bool Desk::shown(const Entry& entry, const Filter& filter) const {
    return entry.parts > 0 && (!filter.state || *filter.state == entry.state) &&
           (!filter.mailbox || *filter.mailbox == entry.mailbox);
}

Page Desk::page(const Filter& filter, const Cursor& from, std::size_t rows_max) const {
    const std::scoped_lock lock(mutex_);
    Page page;
    const auto add = [&](const Entry& entry, bool live) {
        page.rows.push_back({entry.id, entry.mailbox, entry.state, entry.version, live});
    };
    if (from.live) {
        for (std::size_t index = std::min<std::size_t>(from.position, live_.size()); index-- > 0;) {
            if (!shown(live_[index], filter)) {
                continue;
            }
            if (page.rows.size() == rows_max) {
                page.next = Cursor{true, index + 1};
                return page;
            }
            add(live_[index], true);
        }
    }
    for (std::size_t index = from.live ? 0 : from.position; index < stored_.size(); ++index) {
        if (!shown(stored_[index], filter)) {
            continue;
        }
        if (page.rows.size() == rows_max) {
            page.next = Cursor{false, index};
            return page;
        }
        add(stored_[index], false);
    }
    return page;
}

}  // namespace wordkeep::desk
