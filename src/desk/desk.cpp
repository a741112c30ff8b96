#include "desk/desk.hpp"

#include "base/check.hpp"

namespace wordkeep::desk {

namespace {

std::size_t slot(keep::InquiryState state) {
    return static_cast<std::size_t>(state);
}

// How many rows of the snapshot are taken in under one lock: short enough for intake not to notice.
constexpr std::size_t warm_up_rows_per_lock = 512;

}  // namespace

Desk::Entry& Desk::at(Place place) {
    return place.live ? live_[place.index] : stored_[place.index];
}

const Desk::Entry& Desk::at(Place place) const {
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
        changed(entry);
        return;
    }
    places_.emplace(inquiry, Place{true, static_cast<std::uint32_t>(live_.size())});
    live_.push_back({inquiry, mailbox, 0, 1, keep::InquiryState::fresh});
    ++counts_[slot(keep::InquiryState::fresh)];
    changed(live_.back());
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
    --counts_[slot(at(found->second).state)];
    if (listener_ != nullptr) {
        listener_->inquiry_gone(id);
    }
    places_.erase(found);
}

void Desk::set_state(Entry& entry, keep::InquiryState state) {
    if (entry.state == state) {
        return;
    }
    --counts_[slot(entry.state)];
    entry.state = state;
    ++counts_[slot(state)];
    changed(entry);
}

void Desk::state_changed(base::InquiryId id, keep::InquiryState state) {
    const std::scoped_lock lock(mutex_);
    if (warm_up_) {
        warm_up_->states.insert_or_assign(id, state);
    }
    const auto found = places_.find(id);
    if (found == places_.end()) {
        return;
    }
    set_state(at(found->second), state);
}

void Desk::text_stored(const keep::StoredMessage& message) {
    warm_up_->scanned_to = message.id.value();
    if (warm_up_->counted_live.contains(message.id) || warm_up_->gone.contains(message.id)) {
        return;
    }
    const auto state = warm_up_->states.find(message.inquiry);
    const keep::InquiryState known = state == warm_up_->states.end() ? keep::InquiryState::fresh : state->second;
    const auto [found, added] =
        places_.emplace(message.inquiry, Place{false, static_cast<std::uint32_t>(stored_.size())});
    if (added) {
        stored_.push_back({message.inquiry, message.mailbox, 0, 1, known});
        ++counts_[slot(known)];
        return;
    }
    Entry& entry = at(found->second);
    ++entry.parts;
    if (entry.state != known && state != warm_up_->states.end()) {  // a burst that went on in a known inquiry
        --counts_[slot(entry.state)];
        entry.state = known;
        ++counts_[slot(known)];
    }
}

base::Done Desk::warm_up(keep::Store& store) {
    {
        const std::scoped_lock lock(mutex_);
        warm_up_.emplace(WarmUp{});
    }
    base::Done done = store.read_between_commits([this](keep::Connection& connection) -> base::Done {
        auto inquiries = keep::each_inquiry(connection, [this](keep::StoredInquiry inquiry) {
            const std::scoped_lock lock(mutex_);
            warm_up_->states.try_emplace(inquiry.id, inquiry.state);  // a live change is newer than the snapshot
            return true;
        });
        if (!inquiries) {
            return inquiries;
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
            set_state(entry, keep::InquiryState::fading);
        }
    }
    if (warm_up_) {
        for (auto& [id, state] : warm_up_->states) {
            state = state == keep::InquiryState::done ? keep::InquiryState::fading : state;
        }
    }
}

base::Done Desk::reconcile(keep::Connection& connection) {
    std::unordered_map<base::InquiryId, std::uint32_t> parts;
    base::Done read = keep::each_message_place(connection, [&](base::MessageId, base::InquiryId inquiry) {
        ++parts[inquiry];
        return true;
    });
    std::unordered_map<base::InquiryId, keep::InquiryState> states;
    if (read) {
        read = keep::each_inquiry(connection, [&](const keep::StoredInquiry& inquiry) {
            states.emplace(inquiry.id, inquiry.state);
            return true;
        });
    }
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
        const auto state = states.find(id);
        set_state(entry, state == states.end() ? keep::InquiryState::fresh : state->second);
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
    const Entry& entry = at(found->second);
    return Listed{entry.id, entry.mailbox, entry.state, entry.version, found->second.live};
}

Counts Desk::counts() const {
    const std::scoped_lock lock(mutex_);
    return counts_;
}

}  // namespace wordkeep::desk
