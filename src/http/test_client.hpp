// For this room's tests: a client that sends exactly the bytes it is told to, and a server with a few routes.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "http/descriptor.hpp"
#include "http/server.hpp"

namespace wordkeep::http::testing {

using namespace std::chrono_literals;

struct Answer {
    int status = 0;  // 0: none came, the connection ended or nothing came for long
    std::string head;
    std::string body;

    [[nodiscard]] bool has(std::string_view header_line) const {
        return head.find("\r\n" + std::string(header_line) + "\r\n") != std::string::npos;
    }
};

class Client {
public:
    explicit Client(std::uint16_t port, int receive_buffer_bytes = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_buffer_bytes > 0) {
            ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
        }
        const int on = 1;
        ::setsockopt(socket_.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const timeval patience{.tv_sec = 20, .tv_usec = 0};  // a hang shows as a failure
        ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }

    [[nodiscard]] bool connected() const { return connected_; }
    [[nodiscard]] int number() const { return socket_.number(); }

    // False: the server has gone.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void end_output() { ::shutdown(socket_.number(), SHUT_WR); }
    void reset() {
        const linger hard{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(socket_.number(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket_ = Descriptor(-1);
    }

    // Reads one answer; head_only: to a HEAD.
    Answer answer(bool head_only = false) {
        Answer answer;
        std::size_t end = 0;
        while ((end = got_.find("\r\n\r\n")) == std::string::npos) {
            if (!receive()) {
                return answer;
            }
        }
        answer.head = got_.substr(0, end + 2);
        got_.erase(0, end + 4);
        answer.status = std::stoi(answer.head.substr(9, 3));
        const std::size_t at = answer.head.find("Content-Length: ");
        const std::size_t length = head_only || at == std::string::npos ? 0 : std::stoul(answer.head.substr(at + 16));
        while (got_.size() < length) {
            if (!receive()) {
                answer.status = 0;
                return answer;
            }
        }
        answer.body = got_.substr(0, length);
        got_.erase(0, length);
        return answer;
    }
    // Reads until text has come. False: the end came first.
    bool wait_for(std::string_view text) {
        while (got_.find(text) == std::string::npos) {
            if (!receive()) {
                return false;
            }
        }
        return true;
    }
    // True if the server ends the connection, without another byte.
    bool ended() { return got_.empty() && !receive() && ended_; }
    // Everything until the end.
    std::string rest() {
        while (receive()) {
        }
        return std::exchange(got_, {});
    }

private:
    bool receive() {
        std::array<char, 65536> piece;
        const ssize_t count = ::recv(socket_.number(), piece.data(), piece.size(), 0);
        if (count <= 0) {
            ended_ = count == 0 || errno == ECONNRESET;
            return false;
        }
        got_.append(piece.data(), static_cast<std::size_t>(count));
        return true;
    }

    Descriptor socket_;
    bool connected_ = false;
    bool ended_ = false;
    std::string got_;
};

inline Response plain(std::string body, std::uint16_t status = 200) {
    Response response;
    response.status = status;
    response.content_type = "text/plain";
    response.body = std::move(body);
    return response;
}

// Keeps replies until told to answer, from its own thread: what the store's writer does.
class LateAnswerer {
public:
    LateAnswerer() : thread_([this](const std::stop_token& stop) { work(stop); }) {}
    LateAnswerer(const LateAnswerer&) = delete;
    LateAnswerer& operator=(const LateAnswerer&) = delete;
    ~LateAnswerer() = default;

    void take(Reply reply, std::string body) {
        const std::scoped_lock lock(mutex_);
        waiting_.emplace_back(std::move(reply), std::move(body));
        wake_.notify_all();
    }
    void hold(bool hold) {
        const std::scoped_lock lock(mutex_);
        held_ = hold;
        wake_.notify_all();
    }
    void wait_for_waiting(std::size_t count) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return waiting_.size() >= count; });
    }
    void drop_all() {
        const std::scoped_lock lock(mutex_);
        waiting_.clear();
    }

private:
    void work(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (wake_.wait(lock, stop, [this] { return !held_ && !waiting_.empty(); })) {
            auto ready = std::exchange(waiting_, {});
            lock.unlock();
            for (auto& [reply, body] : ready) {
                reply(plain(std::move(body)));
            }
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<std::pair<Reply, std::string>> waiting_;
    bool held_ = false;
    std::jthread thread_;
};

// Keeps nothing but how often there was something to warn of.
class CountingLog final : public base::Log {
public:
    void write(base::LogLevel level, base::Literal, std::initializer_list<base::LogField>) noexcept override {
        warnings += level == base::LogLevel::warning ? 1 : 0;
        errors += level == base::LogLevel::error ? 1 : 0;
    }
    std::atomic<int> warnings = 0;
    std::atomic<int> errors = 0;
};

// A running server on a free port, with short times where a test asks for them.
class Running {
public:
    explicit Running(const ServerOptions& options = {}, std::vector<Route> more = {})
        : router_(routes(std::move(more))) {
        ServerOptions own = options;
        own.listen = "127.0.0.1:0";
        own.threads = options.threads == 0 ? 2 : options.threads;
        auto opened = Server::open(own, router_, metrics, log);
        if (opened) {
            server_ = std::move(*opened);
            server_->start();
        } else {
            ADD_FAILURE() << opened.error().message;
        }
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { late.hold(false); }

    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] Client client() const { return Client(port()); }
    Server& server() { return *server_; }

    base::Metrics metrics;
    CountingLog log;
    LateAnswerer late;

private:
    std::vector<Route> routes(std::vector<Route> more) {
        std::vector<Route> routes = {
            {Method::get, "/", [](Request&&, Reply reply) { reply(plain("hello")); }},
            {Method::post, "/echo", [](Request&& request, Reply reply) { reply(plain(std::move(request.body))); },
             1000},
            {Method::post, "/large", [](Request&& request, Reply reply) { reply(plain(std::move(request.body))); },
             4 << 20},
            {Method::post, "/late",
             [this](Request&& request, Reply reply) { late.take(std::move(reply), std::move(request.body)); }},
        };
        std::ranges::move(more, std::back_inserter(routes));
        return routes;
    }

    Router router_;
    std::unique_ptr<Server> server_;
};

inline ServerOptions with_times(ServerTimes times) {
    ServerOptions options;
    options.times = times;
    return options;
}

inline std::string get(std::string_view path) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

inline std::string post(std::string_view path, std::string_view body, std::string_view headers = {}) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n" + std::string(headers) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

// Waits until told() says so; a hang shows as false.
template <class Told>
bool eventually(Told told) {
    for (int tries = 0; tries < 4000; ++tries) {
        if (told()) {
            return true;
        }
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

}  // namespace wordkeep::http::testing
