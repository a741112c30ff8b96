// Turns: retention without dates.
//
// A turn erases what is fading and makes what is done fading, so a done inquiry is gone after one to two turns, and no
// row carries a date. The only clock is one setting: when the next turn is due. A turn that was interrupted goes on
// where it stopped; turns that were missed (the machine slept) are caught up one at a time, a day apart, so that the
// warning before each can still be read.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/result.hpp"
#include "crm/eraser.hpp"
#include "keep/erasure.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

struct TurnPreview {
    std::int64_t erased;  // inquiries that the next turn erases
    std::int64_t fading;  // inquiries that it makes fading
    base::WallTime due;
};

// done: inquiries' texts erased so far.
using TurnProgress = std::function<bool(std::int64_t done)>;  // false: stop here; the next turn goes on

// Hears what a turn did, on the writer thread, right after each commit; must be quick.
struct TurnListener {
    ErasedListener erased;
    std::function<void()> faded;  // every done inquiry is fading now
};

// Thread-safe; not on an I/O thread.
class Turns {
public:
    Turns(keep::Store& store, const base::Clock& clock, std::chrono::days length, TurnListener listener)
        : store_(store), clock_(clock), length_(length), listener_(std::move(listener)) {}

    base::Result<TurnPreview> preview();
    // Runs one turn now, whatever the clock says. Returns how many texts it erased.
    base::Result<std::int64_t> run(const TurnProgress& progress);
    // Runs one turn if one is due, and sets the time of the next. Returns what it erased, none if none was due.
    base::Result<std::optional<std::int64_t>> tick();

private:
    base::Result<base::WallTime> due();
    base::Done set_due(base::WallTime due);

    keep::Store& store_;
    const base::Clock& clock_;
    std::chrono::seconds length_;
    TurnListener listener_;
};

// When the next turn is due, as the store has it; none: no server has run yet.
base::Result<std::optional<base::WallTime>> stored_turn_due(keep::Connection& connection);

// When the turn after one that ran at `now` and was due at `due` comes.
[[nodiscard]] base::WallTime next_turn(base::WallTime due, base::WallTime now, std::chrono::seconds length);

}  // namespace wordkeep::crm
