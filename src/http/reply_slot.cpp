#include "http/reply_slot.hpp"

#include <utility>

#include "http/stream_end.hpp"

namespace wordkeep::http {

void ReplySlot::respond(Response&& response) {
    deliver(Answer{std::move(response), nullptr});
}

std::shared_ptr<EventStream> ReplySlot::open_stream(Response&& head) {
    auto stream = std::make_shared<StreamEnd>(mailbox_, weak_from_this());
    deliver(Answer{std::move(head), stream});
    return stream;
}

void ReplySlot::deliver(Answer&& answer) {
    answer_ = std::move(answer);
    if (mailbox_->is_own_thread() && in_dispatch_) {
        answered_here_ = true;
        return;
    }
    if (!mailbox_->post(shared_from_this())) {
        drop();
    }
}

void ReplySlot::drop() {
    const std::optional<Answer> unwanted = take();
    if (unwanted && unwanted->stream != nullptr) {
        unwanted->stream->abandon();
    }
}

std::optional<ReplySlot::Answer> ReplySlot::end_dispatch() {
    in_dispatch_ = false;
    return std::exchange(answered_here_, false) ? take() : std::nullopt;
}

std::optional<ReplySlot::Answer> ReplySlot::take() {
    return std::exchange(answer_, std::nullopt);
}

}  // namespace wordkeep::http
