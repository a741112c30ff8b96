#include "desk/desk.hpp"

#include "base/check.hpp"

namespace wordkeep::desk {

namespace {

// How many rows of the snapshot are taken in under one lock: short enough for intake not to notice.
constexpr std::size_t warm_up_rows_per_lock = 512;

}  // namespace

Entry& Desk::at(Place place) {
    return place.live ? live_[place.index] : stored_[place.index];
}

const Entry& Desk::at(Place place) const {
    return place.live ? live_[place.index] : stored_[place.index];
}

void Desk::changed(Entry& entry) {
    ++entry.version;
    if (listener_ != nullptr) {
        listener_->inquiry_changed(entry.id);
    }
}

void Desk::committed(std::span<const keep::Outcome> outcomes, std::span<const base::MailboxId> mailboxes) {
    base::check(outcomes.size() == mailboxes.size(), "each outcome comes with its mailbox");
    const std::scoped_lock lock(mutex_);
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        const keep::Outcome& outcome = outcomes[index];
        switch (outcome.effect) {
            case keep::Effect::kept: text_kept(outcome, mailboxes[index]); break;
            case keep::Effect::erased: text_erased(outcome); break;
            case keep::Effect::replaced:
                if (const auto found = outcome.inquiry ? places_.find(*outcome.inquiry) : places_.end();
                    found != places_.end()) {
                    changed(at(found->second));
                }
                break;
            case keep::Effect::known:
            case keep::Effect::remembered:
            case keep::Effect::refused: break;
        }
    }
    metrics_.inquiries.set(static_cast<std::int64_t>(places_.size()));
}

void Desk::erased(std::span<const keep::Outcome> outcomes) {
    const std::scoped_lock lock(mutex_);
    for (const keep::Outcome& outcome : outcomes) {
        if (outcome.effect == keep::Effect::erased) {
            text_erased(outcome);
        }
    }
    metrics_.inquiries.set(static_cast<std::int64_t>(places_.size()));
}

void Desk::text_kept(const keep::Outcome& outcome, base::MailboxId mailbox) {
    const base::InquiryId inquiry = *outcome.inquiry;
    if (warm_up_) {
        warm_up_->counted_live.insert(outcome.id);
    }
    if (const auto found = places_.find(inquiry); found != places_.end()) {
        Entry& entry = at(found->second);
        ++entry.parts;
        give_topics(entry, outcome.topics);
        changed(entry);
        return;
    }
    places_.emplace(inquiry, Place{true, static_cast<std::uint32_t>(live_.size())});
    live_.push_back({inquiry, mailbox, 0, 1});
    tallies_.add(live_.back());
    give_topics(live_.back(), outcome.topics);
    changed(live_.back());
}

void Desk::give_topics(Entry& entry, const std::vector<base::TopicId>& topics) {
    if (topics.empty()) {
        return;
    }
    Marked marks{entry.state, entry.assignee, entry.topics};
    for (const base::TopicId topic : topics) {
        marks.topics = topic_sets_.with(marks.topics, topic);
    }
    set_marks(entry, marks);
    if (warm_up_) {
        warm_up_->marks.insert_or_assign(entry.id, marks);
        warm_up_->marked_live.insert(entry.id);
    }
}

void Desk::text_erased(const keep::Outcome& outcome) {
    if (warm_up_) {
        warm_up_->gone.insert(outcome.id);
        const bool counted = warm_up_->counted_live.erase(outcome.id) > 0 || outcome.id.value() <= warm_up_->scanned_to;
        if (!counted) {
            return;  // the scan will pass over it
        }
    }
    const auto found = outcome.inquiry ? places_.find(*outcome.inquiry) : places_.end();
    if (found == places_.end()) {
        return;
    }
    Entry& entry = at(found->second);
    --entry.parts;
    if (entry.parts > 0) {
        changed(entry);
        return;
    }
    drop(entry.id);
}

void Desk::drop(base::InquiryId id) {
    const auto found = places_.find(id);
    tallies_.remove(at(found->second));
    if (listener_ != nullptr) {
        listener_->inquiry_gone(id);
    }
    places_.erase(found);
}

Desk::Marked Desk::in_few_bytes(const keep::Marks& marks) {
    return {marks.state, staff_.of(marks.assignee), topic_sets_.of(marks.topics)};
}

void Desk::set_marks(Entry& entry, const Marked& marks) {
    if (entry.state == marks.state && entry.assignee == marks.assignee && entry.topics == marks.topics) {
        return;
    }
    tallies_.remove(entry);
    entry.state = marks.state;
    entry.assignee = marks.assignee;
    entry.topics = marks.topics;
    tallies_.add(entry);
    changed(entry);
}

void Desk::marked(base::InquiryId id, const keep::Marks& marks) {
    const std::scoped_lock lock(mutex_);
    const Marked few = in_few_bytes(marks);
    if (warm_up_) {
        warm_up_->marks.insert_or_assign(id, few);
        warm_up_->marked_live.insert(id);
    }
    if (const auto found = places_.find(id); found != places_.end()) {
        set_marks(at(found->second), few);
    }
}

void Desk::touched(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = places_.find(id); found != places_.end()) {
        changed(at(found->second));
    }
}

void Desk::topic_gone(base::TopicId topic, std::optional<base::TopicId> merged_into) {
    const std::scoped_lock lock(mutex_);
    const std::vector<TopicSet> now = topic_sets_.replaced(topic, merged_into);
    for (const auto& [id, place] : places_) {
        Entry& entry = at(place);
        set_marks(entry, {entry.state, entry.assignee, now[entry.topics]});
    }
    if (warm_up_) {
        for (auto& [id, marks] : warm_up_->marks) {
            marks.topics = marks.topics < now.size() ? now[marks.topics] : marks.topics;
        }
    }
}

void Desk::assignee_gone(base::StaffId member) {
    const std::scoped_lock lock(mutex_);
    const StaffSlot slot = staff_.of(member);
    for (const auto& [id, place] : places_) {
        Entry& entry = at(place);
        if (entry.assignee == slot) {
            set_marks(entry, {entry.state, nobody, entry.topics});
        }
    }
    if (warm_up_) {
        for (auto& [id, marks] : warm_up_->marks) {
            marks.assignee = marks.assignee == slot ? nobody : marks.assignee;
        }
    }
}

void Desk::text_stored(const keep::StoredMessage& message) {
    warm_up_->scanned_to = message.id.value();
    if (warm_up_->counted_live.contains(message.id) || warm_up_->gone.contains(message.id)) {
        return;
    }
    const auto marks = warm_up_->marks.find(message.inquiry);
    const Marked known = marks == warm_up_->marks.end() ? Marked{} : marks->second;
    const auto [found, added] =
        places_.emplace(message.inquiry, Place{false, static_cast<std::uint32_t>(stored_.size())});
    if (added) {
        stored_.push_back({message.inquiry, message.mailbox, 0, 1, known.topics, known.assignee, known.state});
        tallies_.add(stored_.back());
        return;
    }
    Entry& entry = at(found->second);
    ++entry.parts;
    if (marks != warm_up_->marks.end()) {  // perhaps a burst that went on in a known inquiry
        set_marks(entry, known);
    }
}

base::Done Desk::read_marks(keep::Connection& connection, MarksById& marks, const Ids& newer) {
    base::Done inquiries = keep::each_inquiry(connection, [&](const keep::StoredInquiry& inquiry) {
        const std::scoped_lock lock(mutex_);
        if (!newer.contains(inquiry.id)) {
            marks[inquiry.id] = {inquiry.state, staff_.of(inquiry.assignee), no_topics};
        }
        return true;
    });
    if (!inquiries) {
        return inquiries;
    }
    return keep::each_topic_link(connection, [&](base::InquiryId id, base::TopicId topic) {
        const std::scoped_lock lock(mutex_);
        if (!newer.contains(id)) {
            Marked& known = marks[id];
            known.topics = topic_sets_.with(known.topics, topic);
        }
        return true;
    });
}

void Desk::begin_warm_up() {
    const std::scoped_lock lock(mutex_);
    if (!warm_up_) {
        warm_up_.emplace(WarmUp{});
    }
}

base::Done Desk::warm_up(keep::Store& store) {
    begin_warm_up();
    base::Done done = store.read_between_commits([this](keep::Connection& connection) -> base::Done {
        if (auto read = read_marks(connection, warm_up_->marks, warm_up_->marked_live); !read) {
            return read;
        }
        std::unique_lock lock(mutex_);
        std::size_t rows = 0;
        return keep::each_message(connection, 0, [&](keep::StoredMessage message) {
            text_stored(message);
            if (++rows % warm_up_rows_per_lock == 0) {
                lock.unlock();
                lock.lock();
            }
            return true;
        });
    });
    const std::scoped_lock lock(mutex_);
    warm_up_.reset();
    metrics_.inquiries.set(static_cast<std::int64_t>(places_.size()));
    return done;
}

void Desk::faded() {
    const std::scoped_lock lock(mutex_);
    for (const auto& [id, place] : places_) {
        Entry& entry = at(place);
        if (entry.state == keep::InquiryState::done) {
            set_marks(entry, {keep::InquiryState::fading, entry.assignee, entry.topics});
        }
    }
    if (warm_up_) {
        for (auto& [id, marks] : warm_up_->marks) {
            marks.state = marks.state == keep::InquiryState::done ? keep::InquiryState::fading : marks.state;
        }
    }
}

base::Done Desk::reconcile(keep::Connection& connection) {
    std::unordered_map<base::InquiryId, std::uint32_t> parts;
    base::Done read = keep::each_message_place(connection, [&](base::MessageId, base::InquiryId inquiry) {
        ++parts[inquiry];
        return true;
    });
    if (!read) {
        return read;
    }
    MarksById known;
    read = read_marks(connection, known, {});
    if (!read) {
        return read;
    }
    const std::scoped_lock lock(mutex_);
    std::vector<base::InquiryId> gone;
    for (const auto& [id, place] : places_) {
        Entry& entry = at(place);
        const auto found = parts.find(id);
        entry.parts = found == parts.end() ? 0 : found->second;
        if (entry.parts == 0) {
            gone.push_back(id);
            continue;
        }
        const auto marks = known.find(id);
        set_marks(entry, marks == known.end() ? Marked{} : marks->second);
    }
    for (const base::InquiryId id : gone) {
        drop(id);
    }
    metrics_.inquiries.set(static_cast<std::int64_t>(places_.size()));
    return {};
}

bool Desk::warming() const {
    const std::scoped_lock lock(mutex_);
    return warm_up_.has_value();
}

std::optional<Listed> Desk::find(base::InquiryId id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = places_.find(id);
    if (found == places_.end()) {
        return std::nullopt;
    }
    return listed(at(found->second), found->second.live);
}

Listed Desk::listed(const Entry& entry, bool live) const {
    return {entry.id,
            entry.mailbox,
            {entry.state, staff_.assignee(entry.assignee), topic_sets_.topics(entry.topics)},
            entry.version,
            live};
}

}  // namespace wordkeep::desk
