#include "instagram/play/connection.hpp"

#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace wordkeep::instagram::play {

namespace {

// The value of a header in lower or upper case as servers write it; empty if it is missing.
std::string_view header_value(std::string_view head, std::string_view name) {
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const std::string_view line = head.substr(at + 2);
        if (line.size() < name.size() + 1 || line[name.size()] != ':' ||
            strncasecmp(line.data(), name.data(), name.size()) != 0) {
            continue;
        }
        std::string_view value = line.substr(name.size() + 1, line.find("\r\n") - name.size() - 1);
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        return value;
    }
    return {};
}

}  // namespace

bool Connection::open(const Target& target) {
    handle_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (handle_ < 0) {
        return false;
    }
    const int on = 1;
    setsockopt(handle_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    const auto* address = reinterpret_cast<const sockaddr*>(&target.address);
    if (connect(handle_, address, sizeof(target.address)) != 0 && errno != EINPROGRESS) {
        close();
        return false;
    }
    return true;
}

void Connection::close() {
    if (handle_ >= 0) {
        ::close(handle_);
        handle_ = -1;
    }
    unsent_ = {};
    answer_.clear();
}

Happened Connection::send(std::string_view request) {
    unsent_ = request;
    answer_.clear();
    answer_bytes_ = 0;
    return push();
}

Happened Connection::ready() {
    if (!unsent_.empty()) {
        if (const Happened pushed = push(); pushed != Happened::nothing || !unsent_.empty()) {
            return pushed;
        }
    }
    return pull();
}

Happened Connection::push() {
    while (!unsent_.empty()) {
        const ssize_t sent = ::send(handle_, unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR || errno == ENOTCONN)) {
            return Happened::nothing;
        }
        if (sent < 0) {
            close();
            return Happened::lost;
        }
        unsent_.remove_prefix(static_cast<std::size_t>(sent));
    }
    return Happened::nothing;
}

Happened Connection::pull() {
    std::array<char, 4096> buffer{};
    const ssize_t got = recv(handle_, buffer.data(), buffer.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        return Happened::nothing;
    }
    if (got <= 0) {
        close();
        return Happened::lost;
    }
    answer_.append(buffer.data(), static_cast<std::size_t>(got));
    if (answer_bytes_ == 0 && !parse_head()) {
        return Happened::nothing;
    }
    if (answer_.size() < answer_bytes_) {
        return Happened::nothing;
    }
    if (close_after_) {
        close();
    }
    return Happened::answered;
}

bool Connection::parse_head() {
    const std::size_t end = answer_.find("\r\n\r\n");
    if (end == std::string::npos || answer_.size() < 12) {
        return false;
    }
    const std::string_view head(answer_.data(), end + 2);
    status_ = 0;
    std::from_chars(head.data() + 9, head.data() + 12, status_);
    std::size_t length = 0;
    const std::string_view written = header_value(head, "content-length");
    std::from_chars(written.data(), written.data() + written.size(), length);
    close_after_ = header_value(head, "connection") == "close";
    answer_bytes_ = end + 4 + length;
    return true;
}

}  // namespace wordkeep::instagram::play
