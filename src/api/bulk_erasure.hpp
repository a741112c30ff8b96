// The one erasure of many texts that may be under way: how far it is, and the wish to stop it.
//
// It lives in memory: what was erased when the process ends is erased, and starting the same search again goes on with
// the rest.
#pragma once

#include <cstdint>
#include <mutex>

namespace wordkeep::api {

struct ErasureProgress {
    bool running = false;
    bool stopped = false;  // somebody stopped the last one before its end
    bool failed = false;   // the store could not be written
    std::int64_t done = 0;
    std::int64_t all = 0;
};

// Thread-safe.
class BulkErasure {
public:
    // False: one is under way.
    [[nodiscard]] bool begin(std::int64_t all) {
        const std::scoped_lock lock(mutex_);
        if (progress_.running) {
            return false;
        }
        progress_ = {true, false, false, 0, all};
        stop_asked_ = false;
        return true;
    }
    // False: somebody wants it stopped.
    [[nodiscard]] bool go_on(std::int64_t done) {
        const std::scoped_lock lock(mutex_);
        progress_.done = done;
        return !stop_asked_;
    }
    void end(bool failed) {
        const std::scoped_lock lock(mutex_);
        progress_.running = false;
        progress_.failed = failed;
        progress_.stopped = stop_asked_ && progress_.done < progress_.all;
    }
    void ask_to_stop() {
        const std::scoped_lock lock(mutex_);
        stop_asked_ = progress_.running;
    }
    [[nodiscard]] ErasureProgress progress() const {
        const std::scoped_lock lock(mutex_);
        return progress_;
    }

private:
    mutable std::mutex mutex_;
    ErasureProgress progress_;
    bool stop_asked_ = false;
};

}  // namespace wordkeep::api
