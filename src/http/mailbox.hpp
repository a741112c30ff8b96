// How other threads reach a lane: answers that are ready, streams with something to send, connections just accepted.
//
// The first letter wakes the lane, and those that come before it has looked ride along: a commit group that answers a
// hundred deliveries at once costs each lane one wake-up. The mailbox outlives its lane (every ReplySlot shares it);
// a letter to a lane that has ended is refused.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "http/descriptor.hpp"

namespace wordkeep::http {

class ReplySlot;

struct Accepted {
    Descriptor socket;
    std::array<std::uint8_t, 16> client;  // v4-mapped
};

struct Letters {
    std::vector<std::shared_ptr<ReplySlot>> slots;
    std::vector<Accepted> accepted;
};

// Thread-safe.
class Mailbox {
public:
    // wake: makes the lane call take() soon; called under the mailbox's lock, and never after close().
    explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    // False: the lane has ended; the letter is destroyed.
    bool post(std::shared_ptr<ReplySlot> slot);
    bool post(Accepted accepted);

    // For the lane alone.
    void take(Letters& letters);  // letters: empty; its capacity is used for the next ones
    void close();
    void own() { owner_.store(std::this_thread::get_id(), std::memory_order_relaxed); }

    [[nodiscard]] bool is_own_thread() const {
        return owner_.load(std::memory_order_relaxed) == std::this_thread::get_id();
    }

private:
    template <class Letter>
    bool post_to(std::vector<Letter>& letters, Letter&& letter);

    std::mutex mutex_;
    std::function<void()> wake_;
    Letters letters_;
    bool woken_ = false;
    bool closed_ = false;
    std::atomic<std::thread::id> owner_;
};

}  // namespace wordkeep::http
