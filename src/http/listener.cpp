#include "http/listener.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "http/problem.hpp"

namespace wordkeep::http {

namespace {

constexpr int accepted_at_once_max = 64;  // then the lane's own connections get their turn

std::array<std::uint8_t, 16> client_of(const sockaddr_storage& peer) {
    std::array<std::uint8_t, 16> client{};
    if (peer.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &peer, sizeof v6);
        std::memcpy(client.data(), &v6.sin6_addr, client.size());
    } else if (peer.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &peer, sizeof v4);
        client[10] = client[11] = 0xff;
        std::memcpy(client.data() + 12, &v4.sin_addr, 4);
    }
    return client;
}

}  // namespace

Listener::Listener(boost::asio::io_context& context, Descriptor socket, ServerState& server,
                   std::vector<std::shared_ptr<Mailbox>> mailboxes, bool overload_spoken)
    : server_(server),
      mailboxes_(std::move(mailboxes)),
      acceptor_(context),
      pause_timer_(context),
      overload_spoken_(overload_spoken) {
    acceptor_.assign(boost::asio::ip::tcp::v6(), socket.number());
    [[maybe_unused]] const int taken = socket.release();
}

void Listener::stop() {
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    pause_timer_.cancel();
}

void Listener::wait() {
    acceptor_.async_wait(boost::asio::socket_base::wait_read, [this](const boost::system::error_code& error) {
        if (!error && acceptor_.is_open()) {
            take_some();
        }
    });
}

void Listener::take_some() {
    for (int count = 0; count < accepted_at_once_max; ++count) {
        switch (take_one()) {
            case Taken::one: break;
            case Taken::none: wait(); return;
            case Taken::pause: pause(); return;
        }
    }
    wait();
}

Listener::Taken Listener::take_one() {
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    Descriptor socket(
        ::accept4(acceptor_.native_handle(), reinterpret_cast<sockaddr*>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.number() >= 0) {
        starved_ = false;
        deal(Accepted{std::move(socket), client_of(peer)});
        return Taken::one;
    }
    switch (errno) {
        case EAGAIN: return Taken::none;
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            if (!std::exchange(starved_, true)) {
                server_.log.warning("no descriptor or memory left for a connection; accepting pauses");
            }
            return Taken::pause;
        default: return Taken::one;  // the connection broke before it was taken; so did that one only
    }
}

void Listener::pause() {
    pause_timer_.expires_after(base::limits::accept_pause);
    pause_timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error && acceptor_.is_open()) {
            take_some();
        }
    });
}

void Listener::deal(Accepted&& accepted) {
    if (server_.connections.fetch_add(1, std::memory_order_relaxed) >= server_.connections_max) {
        server_.connections.fetch_sub(1, std::memory_order_relaxed);
        server_.metrics.connections_refused.add();
        if (overload_spoken_) {
            const std::string_view answer = overload_answer();
            [[maybe_unused]] const auto sent =
                ::send(accepted.socket.number(), answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            ::shutdown(accepted.socket.number(), SHUT_WR);
        }
        return;
    }
    if (!mailboxes_[turn_]->post(std::move(accepted))) {
        server_.connections.fetch_sub(1, std::memory_order_relaxed);
    }
    turn_ = (turn_ + 1) % mailboxes_.size();
}

}  // namespace wordkeep::http
