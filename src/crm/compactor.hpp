// When the store is compacted: each night, in the first quiet moment, and when a command beside the server asks for it.
//
// Compacting writes the store anew in key order (keep::Store::compact). Deliveries wait for it, so it looks for a
// moment in which none comes. A command can't do it while a server writes; it leaves a mark in the store, and takes the
// mark's going as the answer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

enum class Compaction : std::uint8_t { none, done };

// One thread at a time; not on an I/O thread.
class Compactor {
public:
    // commits: how many there have been, to tell whether anything comes. local_hour: 0 to 23, where the machine stands.
    Compactor(keep::Store& store, const base::Clock& clock, std::function<std::int64_t()> commits,
              std::function<int(base::WallTime)> local_hour)
        : store_(store), clock_(clock), commits_(std::move(commits)), local_hour_(std::move(local_hour)) {}

    // Call it every few seconds. Fault: it was time and didn't succeed; it is tried again.
    base::Result<Compaction> tick();

private:
    [[nodiscard]] base::SteadyTime::duration quiet_for();
    [[nodiscard]] bool is_due_tonight() const;

    keep::Store& store_;
    const base::Clock& clock_;
    std::function<std::int64_t()> commits_;
    std::function<int(base::WallTime)> local_hour_;
    std::int64_t seen_commits_ = -1;
    base::SteadyTime quiet_since_{};
    std::optional<base::SteadyTime> last_;
};

// For a command: leaves the mark; whether it is still there; takes it back.
base::Done ask_to_compact(keep::Store& store);
base::Result<bool> is_compaction_asked(keep::Store& store);
base::Done forget_compaction(keep::Store& store);

}  // namespace wordkeep::crm
