#include "crm/silence.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/silence_limits.hpp"

namespace wordkeep::crm {

namespace {

using base::limits::silence_slot;

constexpr std::int64_t slots_missed_max = 3;  // more without a tick: the machine slept, or the clock was set
constexpr float memory_slots = 24;            // of one hour of the week: four weeks
constexpr float doubt_slots = 6;              // as if one week more had been silent: little is known at first

std::int64_t slot_at(base::WallTime time) {
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch() / silence_slot;
}

// Of the week, in UTC: habits need no names of days.
std::size_t hour_of(std::int64_t slot) {
    constexpr std::int64_t slots_an_hour = std::chrono::hours(1) / silence_slot;
    return static_cast<std::size_t>(slot / slots_an_hour % 168);
}

}  // namespace

void Silence::heard(std::span<const base::MailboxId> mailboxes) {
    const std::scoped_lock lock(mutex_);
    for (const base::MailboxId mailbox : mailboxes) {
        auto found = habits_.find(mailbox);
        if (found == habits_.end()) {
            if (habits_.size() >= base::limits::silence_mailboxes_max) {
                continue;
            }
            found = habits_.emplace(mailbox, Habit{}).first;
        }
        Habit& habit = found->second;
        habit.heard = true;
        habit.odds = 0;
        habit.last = clock_.steady();
        changed_ = changed_ || habit.alarm;
        habit.alarm = false;
    }
}

bool Silence::tick() {
    const std::int64_t now = slot_at(clock_.wall());
    const std::scoped_lock lock(mutex_);
    if (!slot_ || now < *slot_ || now - *slot_ > slots_missed_max) {
        slot_ = now;
        whole_ = false;
        for (auto& [mailbox, habit] : habits_) {
            habit.heard = false;
        }
    }
    for (; *slot_ < now; ++*slot_) {
        if (whole_) {
            close_slot(*slot_);
        }
        whole_ = true;
    }
    return std::exchange(changed_, false);
}

void Silence::close_slot(std::int64_t slot) {
    for (auto& [mailbox, habit] : habits_) {
        if (!habit.alarm) {
            close_slot(habit, hour_of(slot));
            changed_ = changed_ || habit.alarm;
        }
        habit.heard = false;
    }
}

void Silence::close_slot(Habit& habit, std::size_t hour) {
    float& active = habit.active[hour];
    float& observed = habit.observed[hour];
    habit.odds = habit.heard ? 0 : habit.odds - std::log1p(-static_cast<double>(active / (observed + doubt_slots)));
    constexpr float kept = 1 - 1 / memory_slots;
    active = active * kept + (habit.heard ? 1.0F : 0.0F);
    observed = observed * kept + 1;
    ++habit.learned;
    habit.alarm = habit.learned > base::limits::silence_slots_to_learn && habit.odds >= base::limits::silence_odds;
}

std::vector<SilentMailbox> Silence::alarms() const {
    std::vector<SilentMailbox> alarms;
    const std::scoped_lock lock(mutex_);
    for (const auto& [mailbox, habit] : habits_) {
        if (habit.alarm) {
            alarms.push_back({mailbox, std::chrono::duration_cast<std::chrono::seconds>(clock_.steady() - habit.last)});
        }
    }
    return alarms;
}

std::optional<std::chrono::seconds> Silence::silent_for() const {
    std::optional<std::chrono::seconds> shortest;
    const std::scoped_lock lock(mutex_);
    for (const auto& [mailbox, habit] : habits_) {
        const auto since = std::chrono::duration_cast<std::chrono::seconds>(clock_.steady() - habit.last);
        shortest = shortest ? std::min(*shortest, since) : since;
    }
    return shortest;
}

}  // namespace wordkeep::crm
