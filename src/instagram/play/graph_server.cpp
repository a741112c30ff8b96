#include "instagram/play/graph_server.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "instagram/play/graph.hpp"

namespace wordkeep::instagram::play {

namespace {

constexpr std::size_t request_bytes_max = 16UL * 1024;
constexpr int pause_milliseconds = 100;

class Socket {
public:
    explicit Socket(int handle) : handle_(handle) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() {
        if (handle_ >= 0) {
            close(handle_);
        }
    }
    [[nodiscard]] int handle() const { return handle_; }

private:
    int handle_;
};

std::string_view header(std::string_view head, std::string_view name) {
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const std::string_view line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        if (line.size() > name.size() + 1 && line[name.size()] == ':' &&
            strncasecmp(line.data(), name.data(), name.size()) == 0) {
            return line.substr(name.size() + 2);
        }
    }
    return {};
}

// Head and body; empty if it broke off or is too long.
std::string read_request(int connection) {
    const timeval patience{5, 0};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    std::string request;
    std::array<char, 4096> piece{};
    while (request.size() < request_bytes_max) {
        const std::size_t head = request.find("\r\n\r\n");
        std::size_t length = 0;
        if (head != std::string::npos) {
            const std::string_view written = header(request, "content-length");
            std::from_chars(written.data(), written.data() + written.size(), length);
            if (request.size() >= head + 4 + length) {
                return request;
            }
        }
        const ssize_t got = recv(connection, piece.data(), piece.size(), 0);
        if (got <= 0) {
            break;
        }
        request.append(piece.data(), static_cast<std::size_t>(got));
    }
    return {};
}

std::string answer_to(PlayedGraph& graph, std::string_view request) {
    const std::size_t space = request.find(' ');
    const std::string_view target = request.substr(space + 1, request.find(' ', space + 1) - space - 1);
    constexpr std::string_view bearer = "Bearer ";
    std::string_view token = header(request, "authorization");
    token.remove_prefix(token.starts_with(bearer) ? bearer.size() : token.size());
    const GraphAnswer answer = graph.answer(request.starts_with("POST") ? GraphMethod::post : GraphMethod::get, target,
                                            token, request.substr(request.find("\r\n\r\n") + 4));
    return "HTTP/1.1 " + std::to_string(answer.status) +
           " As played\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
           std::to_string(answer.body.size()) + "\r\n\r\n" + answer.body;
}

void serve_one(PlayedGraph& graph, int listener) {
    const Socket connection(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
    if (connection.handle() < 0) {
        return;
    }
    const std::string request = read_request(connection.handle());
    if (!request.empty()) {
        const std::string answer = answer_to(graph, request);
        (void)!send(connection.handle(), answer.data(), answer.size(), MSG_NOSIGNAL);
    }
}

}  // namespace

base::Done serve_graph(std::uint16_t port, const std::function<void(std::uint16_t)>& listening,
                       const std::stop_token& stop) {
    const Socket listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    setsockopt(listener.handle(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener.handle(), any, length) != 0 || listen(listener.handle(), 8) != 0 ||
        getsockname(listener.handle(), any, &length) != 0) {
        return base::fault(base::FaultKind::unavailable,
                           "port " + std::to_string(port) + " of this machine is taken; choose another");
    }
    listening(ntohs(address.sin_port));
    PlayedGraph graph;
    while (!stop.stop_requested()) {
        pollfd waiting{listener.handle(), POLLIN, 0};
        if (poll(&waiting, 1, pause_milliseconds) > 0) {
            serve_one(graph, listener.handle());
        }
    }
    return {};
}

}  // namespace wordkeep::instagram::play
