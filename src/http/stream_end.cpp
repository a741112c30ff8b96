#include "http/stream_end.hpp"

#include <utility>

#include "base/limits.hpp"
#include "http/reply_slot.hpp"

namespace wordkeep::http {

bool StreamEnd::send(std::string frame) {
    const std::scoped_lock lock(mutex_);
    if (life_ != Life::open) {
        return false;
    }
    if (waiting_.size() + bytes_in_flight_ + frame.size() > base::limits::live_stream_buffer_bytes_max) {
        life_ = Life::behind;
        waiting_.clear();
    } else if (waiting_.empty()) {
        waiting_ = std::move(frame);
    } else {
        waiting_ += frame;
    }
    wake();
    return life_ == Life::open;
}

void StreamEnd::close() {
    const std::scoped_lock lock(mutex_);
    if (life_ == Life::open) {
        life_ = Life::closed;
        wake();
    }
}

bool StreamEnd::is_open() const {
    const std::scoped_lock lock(mutex_);
    return life_ == Life::open;
}

StreamEnd::Next StreamEnd::take(std::string& frames) {
    const std::scoped_lock lock(mutex_);
    woken_ = false;
    if (life_ == Life::behind) {
        return Next::behind;
    }
    if (!waiting_.empty()) {
        bytes_in_flight_ = waiting_.size();
        frames.swap(waiting_);
        return Next::frames;
    }
    return life_ == Life::closed ? Next::ended : Next::nothing;
}

void StreamEnd::written() {
    const std::scoped_lock lock(mutex_);
    bytes_in_flight_ = 0;
}

void StreamEnd::abandon() {
    const std::scoped_lock lock(mutex_);
    life_ = Life::closed;
    waiting_.clear();
}

void StreamEnd::wake() {
    if (!std::exchange(woken_, true)) {
        if (auto slot = slot_.lock(); slot == nullptr || !mailbox_->post(std::move(slot))) {
            life_ = Life::closed;
        }
    }
}

}  // namespace wordkeep::http
