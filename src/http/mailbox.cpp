#include "http/mailbox.hpp"

#include <utility>

namespace wordkeep::http {

template <class Letter>
bool Mailbox::post_to(std::vector<Letter>& letters, Letter&& letter) {
    const std::scoped_lock lock(mutex_);
    if (closed_) {
        return false;
    }
    letters.push_back(std::move(letter));
    if (!std::exchange(woken_, true)) {
        wake_();
    }
    return true;
}

bool Mailbox::post(std::shared_ptr<ReplySlot> slot) {
    return post_to(letters_.slots, std::move(slot));
}

bool Mailbox::post(Accepted accepted) {
    return post_to(letters_.accepted, std::move(accepted));
}

void Mailbox::take(Letters& letters) {
    const std::scoped_lock lock(mutex_);
    woken_ = false;
    std::swap(letters, letters_);
}

void Mailbox::close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    wake_ = nullptr;
}

}  // namespace wordkeep::http
