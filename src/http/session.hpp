// One connection, from its first byte to its last: read a request, hand it to the router, write the answer, again.
//
// A state machine without sockets of its own: the Transport tells it of bytes, the lane of answers (on_signal) and of
// time (on_sweep). Everything runs on the lane's thread, one exchange at a time: while a handler has the request, the
// session doesn't read, so that a client's pipelined requests wait in the socket and answers keep their order.
//
// Closing is lingering (RFC 9112, 9.6): after a last answer it ends its output and reads on for a while, because a
// close with unread bytes is a reset, and a reset takes the answer away from a client that is still sending.
#pragma once

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <string>

#include "http/lane_state.hpp"
#include "http/reply_slot.hpp"
#include "http/request_reader.hpp"
#include "http/response_head.hpp"
#include "http/transport.hpp"

namespace wordkeep::http {

enum class ReadEnd { more, end, failed };

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(LaneState& lane, const std::array<std::uint8_t, 16>& client, bool secure);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    // Joins the lane's sessions, and begins.
    void start(std::unique_ptr<Transport> transport);

    // From the transport.
    void on_ready(bool ready);
    void on_read(std::size_t count, ReadEnd end);
    void on_written(bool written);
    void on_finished() { close(); }

    // From the lane.
    void on_signal();  // the slot has an answer, or the stream frames
    void on_sweep();
    void on_stop();  // finish what is under way, begin nothing new
    void close();

private:
    enum class Phase { handshake, request, answering, writing, streaming, lingering, closed };
    enum class Then { next_request, read_body, stream, linger };

    template <class Step>
    void guarded(Step step);
    void advance();
    void read_more();
    void read_scrap();
    void on_eof();
    void admit();
    void dispatch();
    void answer(ReplySlot::Answer&& answer);
    void begin_stream(ReplySlot::Answer&& answer);
    void pump();
    void write_frames();
    void end_stream();
    void refuse(std::uint16_t status);
    void write(std::string_view second, Then then);
    void written();
    void linger();
    void expect(std::chrono::milliseconds time) { deadline_ = lane_.deadline(time); }
    [[nodiscard]] After after_answer(bool wants_close) const;

    LaneState& lane_;
    std::array<std::uint8_t, 16> client_;
    std::unique_ptr<Transport> transport_;
    std::shared_ptr<ReplySlot> slot_;
    std::shared_ptr<StreamEnd> stream_;
    RequestReader reader_;
    std::string out_;   // head and small bodies; its capacity is used again
    std::string body_;  // a long body under way
    base::SteadyTime deadline_ = base::SteadyTime::max();
    std::list<std::shared_ptr<Session>>::iterator place_;
    std::size_t bytes_dropped_ = 0;
    Phase phase_ = Phase::handshake;
    Then then_ = Then::next_request;
    bool secure_;
    bool reading_ = false;  // a read is under way
    bool unread_ = false;   // a refused request's rest may still come
    bool keep_alive_ = false;
    bool is_head_ = false;
    bool is_http_1_0_ = false;
};

}  // namespace wordkeep::http
