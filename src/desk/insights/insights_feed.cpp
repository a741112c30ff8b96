#include "desk/insights/insights_feed.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "base/fleeting.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t slice_inquiries = 256;
constexpr std::chrono::milliseconds between_looks{20};

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

// One snapshot for all of these.
base::Done InsightsFeed::tell(std::span<const base::InquiryId> ids, const seal::Vault& vault) {
    std::vector<std::vector<keep::StoredMessage>> parts;
    parts.reserve(ids.size());
    base::Done read = store_.read([&](keep::Connection& connection) -> base::Done {
        for (const base::InquiryId id : ids) {
            auto messages = keep::messages_of(connection, id);
            if (!messages) {
                return std::unexpected(messages.error());
            }
            parts.push_back(std::move(*messages));
        }
        return {};
    });
    if (read) {
        for (std::size_t at = 0; at < ids.size(); ++at) {
            tell(ids[at], parts[at], vault);
        }
    }
    return read;
}

void InsightsFeed::tell(base::InquiryId id, const std::vector<keep::StoredMessage>& parts, const seal::Vault& vault) {
    std::string text;
    bool opens = true;
    for (const keep::StoredMessage& part : parts) {
        if (const auto opened = vault.open(seal::SealedTable::message, part.id.value(), part.text)) {
            text += opened->text();
            text += '\n';
        } else {
            opens = false;
        }
    }
    const base::FleetingText wiped(std::move(text));
    const auto listed = desk_.find(id);
    if (opens && listed && !wiped.empty()) {
        insights_.put(id, wiped.peek());
        insights_.mark(id, listed->marks.state, listed->marks.topics);
        if (desk_.find(id)) {
            return;
        }
    }
    insights_.forget(id);
}

base::Done InsightsFeed::fill(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on) {
    {
        const std::scoped_lock lock(mutex_);
        listening_ = true;  // what comes from here on is heard of besides
    }
    while (desk_.warming()) {
        if (!go_on(0)) {
            return base::fault(base::FaultKind::conflict, "reading what is kept was stopped");
        }
        std::this_thread::sleep_for(between_looks);
    }
    if (first_told_ == 0) {
        first_ = desk_.all({});
    }
    while (first_told_ < first_.size()) {
        const auto slice = std::span(first_).subspan(first_told_);
        const auto now = slice.first(std::min(slice.size(), slice_inquiries));
        if (auto done = tell(now, vault); !done) {
            return done;
        }
        first_told_ += now.size();
        if (!go_on(static_cast<std::int64_t>(first_told_))) {
            return base::fault(base::FaultKind::conflict, "reading what is kept was stopped");
        }
    }
    first_ = {};
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
    const std::vector<base::InquiryId> changed = take_changed();
    for (std::size_t told = 0; told < changed.size(); told += slice_inquiries) {
        const auto slice = std::span(changed).subspan(told);
        if (auto done = tell(slice.first(std::min(slice.size(), slice_inquiries)), vault); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace wordkeep::desk
