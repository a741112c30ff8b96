#include "desk/insights/insights_feed.hpp"

#include <string>
#include <utility>

#include "base/fleeting.hpp"
#include "desk/opened_texts.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::int64_t inquiries_between_asking = 256;

}  // namespace

void InsightsFeed::inquiry_changed(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (listening_) {
        changed_.insert(id);
    }
}

void InsightsFeed::inquiry_gone(base::InquiryId id) {
    {
        const std::scoped_lock lock(mutex_);
        changed_.erase(id);
    }
    insights_.forget(id);
}

void InsightsFeed::turned() {
    insights_.turned();
}

std::vector<base::InquiryId> InsightsFeed::take_changed() {
    const std::scoped_lock lock(mutex_);
    std::vector<base::InquiryId> ids(changed_.begin(), changed_.end());
    changed_.clear();
    return ids;
}

base::Done InsightsFeed::tell(base::InquiryId id, const seal::Vault& vault) {
    std::string text;
    base::Done read = store_.read([&](keep::Connection& connection) {
        return each_opened_text(connection, vault, id, [&](base::MessageId, const base::Masked& part) {
            text += part.text();
            text += '\n';
        });
    });
    const base::FleetingText wiped(std::move(text));
    const auto listed = desk_.find(id);
    if (!read || wiped.empty() || !listed) {
        insights_.forget(id);
        return read;
    }
    insights_.put(id, wiped.peek());
    insights_.mark(id, listed->marks.state, listed->marks.topics);
    return {};
}

base::Done InsightsFeed::fill(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on) {
    {
        const std::scoped_lock lock(mutex_);
        listening_ = true;  // what comes from here on is heard of besides
    }
    std::int64_t told = 0;
    for (const base::InquiryId id : desk_.all({})) {
        if (auto done = tell(id, vault); !done) {
            return done;
        }
        if (++told % inquiries_between_asking == 0 && !go_on(told)) {
            return base::fault(base::FaultKind::conflict, "reading what is kept was stopped");
        }
    }
    filled_ = true;
    return {};
}

base::Done InsightsFeed::catch_up(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on) {
    const std::scoped_lock lock(filling_);
    if (!filled_) {
        if (auto done = fill(vault, go_on); !done) {
            return done;
        }
    }
    for (const base::InquiryId id : take_changed()) {
        if (auto done = tell(id, vault); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace wordkeep::desk
