// The two ends of a text/event-stream: any thread puts frames in, the session takes them out.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "http/exchange.hpp"
#include "http/mailbox.hpp"

namespace wordkeep::http {

class StreamEnd final : public EventStream {
public:
    StreamEnd(std::shared_ptr<Mailbox> mailbox, std::weak_ptr<ReplySlot> slot)
        : mailbox_(std::move(mailbox)), slot_(std::move(slot)) {}

    // Any thread.
    bool send(std::string frame) override;
    void close() override;
    [[nodiscard]] bool is_open() const override;

    // The session's side.
    enum class Next { nothing, frames, ended, behind };
    // frames: empty; gets all that waits. What it gets counts as waiting until written().
    [[nodiscard]] Next take(std::string& frames);
    void written();
    // The reader is gone: send() says so from now on.
    void abandon();

private:
    enum class Life { open, closed, behind };
    void wake();

    const std::shared_ptr<Mailbox> mailbox_;  // shared: the lane may end before the feed lets go
    const std::weak_ptr<ReplySlot> slot_;     // weak: the slot may hold this
    mutable std::mutex mutex_;
    std::string waiting_;
    std::size_t bytes_in_flight_ = 0;
    Life life_ = Life::open;
    bool woken_ = false;
};

}  // namespace wordkeep::http
