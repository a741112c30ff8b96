// The first-run checklist: what has been seen to work. Flags without dates, kept over restarts.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/result.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// Thread-safe.
class Setup {
public:
    enum class Step : std::uint8_t { handshake_seen, test_received };

    explicit Setup(keep::Store& store) : store_(store) {}
    // Reads what earlier runs saw. Not on an I/O thread.
    base::Done load();
    // The first time, the flag is also written; cheap after that.
    void saw(Step step);
    [[nodiscard]] bool seen(Step step) const;
    // Whether a backup was ever made; `wordkeep backup` notes it. Not on an I/O thread.
    [[nodiscard]] bool backup_made();

private:
    keep::Store& store_;
    std::atomic<bool> handshake_seen_{false};
    std::atomic<bool> test_received_{false};
    std::atomic<bool> backup_made_{false};
};

}  // namespace wordkeep::crm
