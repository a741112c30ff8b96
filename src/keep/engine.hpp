// The narrow face a database shows to the store. Two engines, one contract suite (tests/contract/engine_contract.hpp).
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "keep/change.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// How a write transaction ended when it didn't succeed.
enum class WriteFailure : std::uint8_t {
    nothing_written,  // refused as a whole: disk full, read-only, locked; safe to try again later
    outcome_unknown,  // the commit may or may not be on disk
};

struct WriteFault {
    WriteFailure failure;
    base::Fault fault;
};

template <class T>
class [[nodiscard]] Written : public std::expected<T, WriteFault> {
public:
    using std::expected<T, WriteFault>::expected;
};

class Engine {
public:
    virtual ~Engine() = default;

    // The hot path. One transaction for all changes of a group, durable when it returns; one Outcome per change, in
    // order. A change that can't be applied by itself is `refused` and costs its neighbours nothing.
    // Writer thread only.
    virtual Written<std::vector<Outcome>> apply(std::span<const Change* const> changes) = 0;

    // One transaction around work. A Fault from work rolls back and is returned as nothing_written. Writer thread only.
    virtual Written<void> transact(const std::function<base::Done(Connection&)>& work) = 0;

    // Between groups, when nothing waits: checkpoints and other upkeep. Writer thread only.
    virtual void rest() = 0;
    // After an erasure: nothing of what was erased stays in logs and free pages. rest() does it too, when it is due.
    // Writer thread only.
    virtual void scrub() = 0;
    // Writes everything anew in key order, so that neither the place of a row nor what was beside it tells when it
    // came, and gives free space back. Nobody else writes meanwhile. Killed, nothing has changed. Faults: unavailable
    // (another program writes, the disk is full). Writer thread only.
    virtual base::Done compact() = 0;
    // While paused: can the store be written again? Writer thread only.
    virtual bool writable() = 0;

    // Whether another program committed to the store since the last call. Writer thread only.
    virtual bool changed_by_others() = 0;

    // A connection for reading, with a snapshot that lasts until it is destroyed. Any thread.
    virtual base::Result<std::unique_ptr<Connection>> open_reader() = 0;

    // After the last write: fold logs into the database, so that a clean stop leaves one file.
    virtual void close() = 0;
};

}  // namespace wordkeep::keep
