// Where an answer waits between the handler's thread and the session's.
//
// A session has one slot and uses it for one request after the other: there is never more than one Reply under way, and
// it answers once. The slot outlives the session if the handler is slow; then the answer goes nowhere.
#pragma once

#include <memory>
#include <optional>

#include "http/exchange.hpp"
#include "http/mailbox.hpp"

namespace wordkeep::http {

class Session;
class StreamEnd;

class ReplySlot final : public Exchange, public std::enable_shared_from_this<ReplySlot> {
public:
    struct Answer {
        Response response;
        std::shared_ptr<StreamEnd> stream;  // null: response is all
    };

    ReplySlot(std::shared_ptr<Mailbox> mailbox, Session& session) : mailbox_(std::move(mailbox)), session_(&session) {}

    // Any thread, through Reply.
    void respond(Response&& response) override;
    std::shared_ptr<EventStream> open_stream(Response&& head) override;

    // The lane's side. Between the two calls an answer from the lane's own thread takes no detour over the mailbox.
    void begin_dispatch() { in_dispatch_ = true; }
    // The answer, if it came from this thread meanwhile.
    [[nodiscard]] std::optional<Answer> end_dispatch();
    // The answer, when the mailbox brought the slot; none if it brought it for the stream.
    [[nodiscard]] std::optional<Answer> take();
    // The session is gone: nobody will take what is here.
    void drop();
    // Null: the session is gone.
    [[nodiscard]] Session* session() const { return session_; }
    void leave() { session_ = nullptr; }

private:
    void deliver(Answer&& answer);

    const std::shared_ptr<Mailbox> mailbox_;  // shared: a Reply may outlive the lane
    Session* session_;                        // the lane's thread only
    bool in_dispatch_ = false;                // the lane's thread only
    bool answered_here_ = false;              // the lane's thread only
    std::optional<Answer> answer_;            // handed over by the mailbox's lock
};

}  // namespace wordkeep::http
