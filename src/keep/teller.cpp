#include "keep/teller.hpp"

#include <utility>

#include "base/fleeting.hpp"

namespace wordkeep::keep {

Teller::~Teller() {
    {
        const std::scoped_lock lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Teller::hand_over(Telling telling) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !next_; });
        next_ = std::move(telling);
    }
    changed_.notify_all();
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { work(); });
    }
}

void Teller::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !next_ && !telling_; });
}

void Teller::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return next_ || closing_; });
        if (!next_) {
            return;
        }
        Telling telling = std::exchange(next_, nullptr);
        telling_ = true;
        lock.unlock();
        changed_.notify_all();
        telling();
        telling = nullptr;
        base::wipe_stack();  // whoever heard of it may have opened texts
        lock.lock();
        telling_ = false;
        changed_.notify_all();
    }
}

}  // namespace wordkeep::keep
