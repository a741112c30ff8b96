// One of the sender's keep-alive connections: at most one request under way, non-blocking, told apart by what happened.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "instagram/play/target.hpp"

namespace wordkeep::instagram::play {

enum class Happened : std::uint8_t {
    nothing,   // wait for the next event
    answered,  // status() is the answer's; the connection may be used again if is_open()
    lost,      // the connection ended before the answer
};

class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;
    ~Connection() { close(); }

    // Begins to connect; false if that fails at once.
    bool open(const Target& target);
    void close();
    [[nodiscard]] bool is_open() const { return handle_ >= 0; }
    [[nodiscard]] int handle() const { return handle_; }

    // request: complete; borrowed until it is answered or lost.
    Happened send(std::string_view request);
    // The socket can be read, written, or failed.
    Happened ready();
    [[nodiscard]] int status() const { return status_; }

private:
    Happened push();
    Happened pull();
    [[nodiscard]] bool parse_head();

    int handle_ = -1;
    std::string_view unsent_;
    std::string answer_;
    std::size_t answer_bytes_ = 0;  // of head and body; 0: the head isn't complete
    int status_ = 0;
    bool close_after_ = false;
};

}  // namespace wordkeep::instagram::play
