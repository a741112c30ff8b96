// The computation of groups that is under way, or how the last one ended. One at a time.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>

namespace wordkeep::api {

struct InsightsJob {
    std::atomic<bool> running = false;
    std::atomic<bool> stop = false;
    std::atomic<bool> failed = false;    // the last one could not be run to its end
    std::atomic<bool> stopped = false;   // somebody stopped the last one
    std::atomic<std::int64_t> read = 0;  // inquiries, while they are read for the first time

    // The state of the canned answers that groups are compared with. Whether it is another than before.
    bool set_answers(std::string state) {
        const std::scoped_lock lock(mutex);
        const bool changed = answers != state;
        answers = std::move(state);
        return changed;
    }
    std::mutex mutex{};
    std::string answers{};
};

}  // namespace wordkeep::api
