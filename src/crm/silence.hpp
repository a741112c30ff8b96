// The silence alarm: a lost subscription looks like a quiet day, so this learns how quiet an account's days are.
//
// For each mailbox and each hour of the week it remembers in how many of the ten-minute slots of that hour something
// came: 168 pairs of numbers, in memory only, fading over some four weeks. Nothing of it is written down, and no time
// of any message is in it. While a mailbox is silent, each slot that passes makes the silence less likely, by as much
// as something used to come at that hour; a night adds next to nothing. When chance would leave so quiet a time once in
// a hundred thousand, that is an alarm, until something comes. What passes during an alarm is not learned.
//
// The price: a restart forgets, and for a whole week after it there is no alarm. A mailbox that nothing ever came to
// has no habit. Time in which the machine slept counts for nothing.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "base/clock.hpp"
#include "base/ids.hpp"

namespace wordkeep::crm {

struct SilentMailbox {
    base::MailboxId mailbox;
    std::chrono::seconds silent_for;
};

// Thread-safe.
class Silence {
public:
    explicit Silence(const base::Clock& clock) : clock_(clock) {}

    // Something came to these mailboxes. Quick: the writer thread calls it.
    void heard(std::span<const base::MailboxId> mailboxes);
    // Call it at least every few minutes. True if alarms began or ended since the last call.
    [[nodiscard]] bool tick();
    // In the order of ids.
    [[nodiscard]] std::vector<SilentMailbox> alarms() const;
    // Since anything came to any mailbox; none: nothing yet in this run.
    [[nodiscard]] std::optional<std::chrono::seconds> silent_for() const;

private:
    static constexpr std::size_t hours_of_week = 168;
    struct Habit {
        std::array<float, hours_of_week> active{};    // slots in which something came
        std::array<float, hours_of_week> observed{};  // all slots
        unsigned learned = 0;                         // slots in all
        double odds = 0;     // how unlikely the silence so far is: minus the logarithm of its chance
        bool heard = false;  // in this slot
        bool alarm = false;
        base::SteadyTime last{};
    };
    void close_slot(std::int64_t slot);
    void close_slot(Habit& habit, std::size_t hour);

    const base::Clock& clock_;
    mutable std::mutex mutex_;
    std::map<base::MailboxId, Habit> habits_;
    std::optional<std::int64_t> slot_;
    bool whole_ = false;  // this slot was seen from its beginning
    bool changed_ = false;
};

}  // namespace wordkeep::crm
