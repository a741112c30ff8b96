#include "prove/http_client.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <optional>

namespace wordkeep::prove {

namespace {

constexpr std::chrono::milliseconds answer_time_max{60'000};

int connect_to(std::uint16_t port) {
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (handle >= 0 && ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        ::close(handle);
        return -1;
    }
    return handle;
}

// Appends what comes next; false at the end, on an error, or when patience has run out.
bool receive(int handle, std::string& to, std::chrono::milliseconds patience) {
    pollfd waiting{handle, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) {
        return false;
    }
    std::array<char, 65536> piece;  // NOLINT: written before it is read
    const ssize_t got = recv(handle, piece.data(), piece.size(), 0);
    if (got <= 0) {
        return false;
    }
    to.append(piece.data(), static_cast<std::size_t>(got));
    return true;
}

}  // namespace

std::string header_of(const Answer& answer, std::string_view name) {
    for (std::size_t at = answer.head.find("\r\n"); at != std::string::npos; at = answer.head.find("\r\n", at + 2)) {
        const std::string_view line = std::string_view(answer.head).substr(at + 2);
        if (line.size() > name.size() && line[name.size()] == ':' &&
            strncasecmp(line.data(), name.data(), name.size()) == 0) {
            std::string_view value = line.substr(name.size() + 1, line.find("\r\n") - name.size() - 1);
            value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
            return std::string(value);
        }
    }
    return {};
}

bool HttpClient::connect() {
    if (handle_ < 0) {
        handle_ = connect_to(port_);
    }
    return handle_ >= 0;
}

void HttpClient::close() {
    if (handle_ >= 0) {
        ::close(handle_);
        handle_ = -1;
    }
}

bool HttpClient::send_all(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(handle, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

Answer HttpClient::ask(std::string_view method, std::string_view target, const Headers& headers,
                       std::string_view body) {
    std::string request(method);
    request.append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port_));
    for (const auto& [name, value] : headers) {
        request.append("\r\n").append(name).append(": ").append(value);
    }
    if (!body.empty() || method == "POST") {
        request.append("\r\nContent-Length: ").append(std::to_string(body.size()));
    }
    request.append("\r\n\r\n").append(body);
    const auto begin = std::chrono::steady_clock::now();
    for (bool again = true; again;) {
        // A kept connection may have been closed meanwhile; one on which an answer is awaited in vain is no such one.
        const bool kept = handle_ >= 0;
        again = false;
        if (!connect()) {
            return {};
        }
        send_all(handle_, request);  // it may answer before it has read everything
        if (Answer answer = read_answer(method == "HEAD"); answer.status != 0) {
            return answer;
        }
        close();
        again = kept && std::chrono::steady_clock::now() - begin < answer_time_max / 2;
    }
    return {};
}

Answer HttpClient::read_answer(bool head_only) {
    std::string bytes;
    std::size_t head_end = std::string::npos;
    while ((head_end = bytes.find("\r\n\r\n")) == std::string::npos) {
        if (!receive(handle_, bytes, answer_time_max)) {
            return {};
        }
    }
    Answer answer;
    answer.head = bytes.substr(0, head_end + 2);
    std::from_chars(answer.head.data() + std::min<std::size_t>(9, answer.head.size()),
                    answer.head.data() + std::min<std::size_t>(12, answer.head.size()), answer.status);
    std::size_t length = 0;
    const std::string written = header_of(answer, "content-length");
    std::from_chars(written.data(), written.data() + written.size(), length);
    length = head_only || answer.status == 204 || answer.status == 304 ? 0 : length;
    while (bytes.size() < head_end + 4 + length && receive(handle_, bytes, answer_time_max)) {
    }
    answer.body = bytes.substr(head_end + 4);
    answers_ += bytes;
    if (header_of(answer, "connection") == "close") {
        close();
    }
    return answer;
}

std::string HttpClient::send_raw(std::string_view bytes, std::chrono::milliseconds patience) {
    const int handle = open_and_send(bytes);
    if (handle < 0) {
        return {};
    }
    std::string answer;
    while (receive(handle, answer, patience)) {
    }
    ::close(handle);
    answers_ += answer;
    return answer;
}

int HttpClient::open_and_send(std::string_view bytes) {
    const int handle = connect_to(port_);
    if (handle >= 0) {
        send_all(handle, bytes);
    }
    return handle;
}

std::string HttpClient::take_and_close(int handle) {
    std::string bytes;
    while (receive(handle, bytes, std::chrono::milliseconds(0))) {
    }
    ::close(handle);
    answers_ += bytes;
    return bytes;
}

}  // namespace wordkeep::prove
