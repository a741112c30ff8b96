// Answers each connection on a port of this machine with the bytes it was given, and keeps what it was asked.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>

namespace wordkeep::test {

// One connection for each of its lives.
class CannedServer {
public:
    explicit CannedServer(std::string answer) : answer_(std::move(answer)), handle_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(address);
        EXPECT_EQ(bind(handle_, reinterpret_cast<const sockaddr*>(&address), length), 0);
        EXPECT_EQ(listen(handle_, 1), 0);
        EXPECT_EQ(getsockname(handle_, reinterpret_cast<sockaddr*>(&address), &length), 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    CannedServer(const CannedServer&) = delete;
    CannedServer& operator=(const CannedServer&) = delete;
    ~CannedServer() {
        if (thread_.joinable()) {
            shutdown(handle_, SHUT_RDWR);
            thread_.join();
        }
        close(handle_);
    }
    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // Head and body as they came; waits until the connection has ended.
    std::string asked() {
        thread_.join();
        return asked_;
    }

private:
    void serve() {
        const int connection = accept(handle_, nullptr, nullptr);
        if (connection < 0) {
            return;
        }
        std::array<char, 4096> piece{};
        while (asked_.find("\r\n\r\n") == std::string::npos || (asked_.starts_with("POST") && !ends_whole())) {
            const ssize_t got = recv(connection, piece.data(), piece.size(), 0);
            if (got <= 0) {
                break;
            }
            asked_.append(piece.data(), static_cast<std::size_t>(got));
            if (asked_.front() == 0x16) {
                break;  // TLS begins so; it isn't spoken here
            }
        }
        if (!answer_.empty()) {
            EXPECT_EQ(send(connection, answer_.data(), answer_.size(), MSG_NOSIGNAL),
                      static_cast<ssize_t>(answer_.size()));
        }
        close(connection);
    }
    [[nodiscard]] bool ends_whole() const {
        const std::size_t length = asked_.find("Content-Length: ");
        const std::size_t head = asked_.find("\r\n\r\n") + 4;
        return length != std::string::npos && asked_.size() - head >= std::stoul(asked_.substr(length + 16));
    }

    std::string answer_;
    int handle_;
    std::uint16_t port_ = 0;
    std::string asked_;
    std::thread thread_;
};

}  // namespace wordkeep::test
