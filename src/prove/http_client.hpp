// A blocking HTTP client for one server on this machine, that keeps every byte it was answered.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::prove {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Answer {
    int status = 0;  // 0: none came
    std::string head;
    std::string body;
};

// Not thread-safe. Keeps one connection alive and opens another when it is closed.
class HttpClient {
public:
    explicit HttpClient(std::uint16_t port) : port_(port) {}
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    ~HttpClient() { close(); }

    Answer ask(std::string_view method, std::string_view target, const Headers& headers = {},
               std::string_view body = {});
    // Sends these bytes on a connection of their own and closes it. Gives back whatever came until the server closed,
    // or until patience ran out. What is sent ends with this: the server may have stopped to listen.
    std::string send_raw(std::string_view bytes, std::chrono::milliseconds patience = std::chrono::milliseconds(300));
    // Opens a connection, sends, and leaves it open: for a request that never ends, and for a stream.
    int open_and_send(std::string_view bytes);
    // What has come on such a connection, which is closed.
    std::string take_and_close(int handle);

    // Heads and bodies of everything answered since the last call.
    std::string take_answers() { return std::exchange(answers_, {}); }

private:
    bool connect();
    void close();
    bool send_all(int handle, std::string_view bytes);
    Answer read_answer(bool head_only);

    std::uint16_t port_;
    int handle_ = -1;
    std::string answers_;
};

// The value of a header of an answer, written in any case; empty if there is none.
[[nodiscard]] std::string header_of(const Answer& answer, std::string_view name);

}  // namespace wordkeep::prove
