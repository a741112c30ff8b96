// Tells of commits beside the writer, which writes the next group meanwhile: answering the senders and bringing the
// desk and the search up to date is a quarter of the work of a commit, and needs no disk.
//
// One group is told at a time, in the order of the commits. At most one more waits: who listens slowly slows the writer
// down, and nothing piles up.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace wordkeep::keep {

class Teller {
public:
    using Telling = std::move_only_function<void()>;

    Teller() = default;
    Teller(const Teller&) = delete;
    Teller& operator=(const Teller&) = delete;
    ~Teller();  // after what was handed over

    // Runs it on the teller's thread, after what was handed over before. Waits while two are not told yet. Must not
    // throw.
    void hand_over(Telling telling);
    // Until everything handed over has been told.
    void wait();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    Telling next_;
    bool telling_ = false;
    bool closing_ = false;
    std::thread thread_;  // from the first hand_over() on: who opens a store to read has none
};

}  // namespace wordkeep::keep
