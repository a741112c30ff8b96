// One I/O thread with its connections.
#pragma once

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <memory>
#include <thread>

#include "http/lane_state.hpp"
#include "http/tls_holder.hpp"

namespace wordkeep::http {

class Lane {
public:
    // tls: null for plain connections; outlives the lane, as server does.
    Lane(ServerState& server, const TlsHolder* tls);
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;
    ~Lane();

    void start();
    // Any thread. The lane ends when its exchanges under way have, at the latest after times.shutdown.
    void stop();
    void join();

    [[nodiscard]] const std::shared_ptr<Mailbox>& mailbox() const { return state_.mailbox; }
    [[nodiscard]] boost::asio::io_context& context() { return context_; }

private:
    using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                                    boost::asio::wait_traits<std::chrono::steady_clock>,
                                                    boost::asio::io_context::executor_type>;

    void run();
    void take_letters();
    void begin_session(Accepted&& accepted);
    void sweep_later();
    void sweep();
    void begin_stop();
    void end();

    boost::asio::io_context context_{1};  // 1: one thread runs it
    LaneState state_;
    const TlsHolder* tls_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    Timer sweep_timer_;
    base::SteadyTime stop_deadline_ = base::SteadyTime::max();
    bool ended_ = false;
    Letters letters_;
    std::thread thread_;
};

}  // namespace wordkeep::http
