#include "base/worker_pool.hpp"

#include <utility>

#include "base/fleeting.hpp"

namespace wordkeep::base {

WorkerPool::WorkerPool(unsigned threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
    threads_.reserve(threads);
    for (unsigned number = 0; number < threads; ++number) {
        threads_.emplace_back([this] { work(); });
    }
}

bool WorkerPool::run(Job job) {
    {
        const std::scoped_lock lock(mutex_);
        if (stopping_ || waiting_.size() >= waiting_max_) {
            return false;
        }
        waiting_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

void WorkerPool::stop() {
    std::deque<Job> dropped;
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
        dropped.swap(waiting_);
    }
    wake_.notify_all();
    dropped.clear();  // outside the lock and before the join: whoever waits for them should not wait for the others
    threads_.clear();
}

void WorkerPool::work() {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (stopping_) {
                return;
            }
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        job();
        job = nullptr;
        wipe_stack();
    }
}

}  // namespace wordkeep::base
