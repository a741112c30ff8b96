// The listening socket: takes connections and deals them out to the lanes in turn.
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/descriptor.hpp"
#include "http/lane_state.hpp"

namespace wordkeep::http {

// listen: as ServerOptions has it. Faults: invalid (no address and port, or not of this machine), conflict (port in
// use), forbidden (port not permitted).
[[nodiscard]] base::Result<Descriptor> open_listening_socket(std::string_view listen);
[[nodiscard]] std::uint16_t port_of(const Descriptor& socket);

// Lives on one lane's thread.
class Listener {
public:
    // mailboxes: of the lanes, at least one. overload_spoken: a refused client can read a plain 503.
    Listener(boost::asio::io_context& context, Descriptor socket, ServerState& server,
             std::vector<std::shared_ptr<Mailbox>> mailboxes, bool overload_spoken);

    void start() { wait(); }
    void stop();

private:
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock,
                                                    boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;
    enum class Taken { one, none, pause };

    void wait();
    void take_some();
    Taken take_one();
    void pause();
    void deal(Accepted&& accepted);

    ServerState& server_;
    std::vector<std::shared_ptr<Mailbox>> mailboxes_;  // shared with the lanes and their slots
    boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor> acceptor_;
    Timer pause_timer_;
    std::size_t turn_ = 0;
    bool overload_spoken_;
    bool starved_ = false;  // since the last connection that was taken; warned of once
};

}  // namespace wordkeep::http
