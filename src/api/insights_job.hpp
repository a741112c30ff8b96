// The computation of groups that is under way, or how the last one ended. One at a time.
#pragma once

#include <atomic>
#include <cstdint>

namespace wordkeep::api {

struct InsightsJob {
    std::atomic<bool> running = false;
    std::atomic<bool> stop = false;
    std::atomic<bool> failed = false;    // the last one could not be run to its end
    std::atomic<bool> stopped = false;   // somebody stopped the last one
    std::atomic<std::int64_t> read = 0;  // inquiries, while they are read for the first time
};

}  // namespace wordkeep::api
