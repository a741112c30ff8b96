// What the sessions of one lane share. Touched by the lane's thread only, but for what is atomic.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <vector>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "http/mailbox.hpp"
#include "http/router.hpp"
#include "http/server.hpp"

namespace wordkeep::http {

class Session;

// One for the whole server.
struct ServerState {
    const Router& router;
    base::Metrics& metrics;
    base::Log& log;
    const ServerTimes times;
    const std::size_t connections_max;
    std::atomic<std::size_t> connections{0};
    std::atomic<bool> stopping{false};  // set before anything else of a stop can be seen from outside
};

struct LaneState {
    ServerState& server;
    std::shared_ptr<Mailbox> mailbox;
    std::function<void()> on_empty;  // the last session of a stopping lane has left

    // Sessions are looked at once a tick, which spares a timer for each operation. So time here is coarse: now is the
    // last tick's, and a deadline is up to a tick late, never early.
    base::SteadyTime now{};
    std::chrono::milliseconds tick{};
    bool stopping = false;
    std::list<std::shared_ptr<Session>> sessions{};            // shared: an operation under way keeps its session too
    std::vector<char> scrap = std::vector<char>(64UL * 1024);  // for bytes that nobody wants; wiped after each read

    [[nodiscard]] base::SteadyTime deadline(std::chrono::milliseconds from_now) const { return now + tick + from_now; }
};

}  // namespace wordkeep::http
