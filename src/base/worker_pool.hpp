// A few threads for what must not run on an I/O thread: reading pages from the store, hashing passwords, big batches.
//
// The queue is bounded; a full one is the caller's to answer (busy). Jobs that still wait when the pool is stopped are
// dropped unrun: whoever waits for them must notice by the job's destruction (an http::Reply does).
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wordkeep::base {

class WorkerPool {
public:
    using Job = std::move_only_function<void()>;

    WorkerPool(unsigned threads, std::size_t waiting_max);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool() { stop(); }

    // Any thread. False: too many jobs wait, or the pool was stopped; the job is destroyed unrun.
    [[nodiscard]] bool run(Job job);
    // Lets the jobs under way finish, drops the others, joins.
    void stop();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> waiting_;
    std::size_t waiting_max_;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace wordkeep::base
