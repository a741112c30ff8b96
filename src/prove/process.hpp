// This same binary as a child process: its output collected, its end awaited.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::prove {

struct Spawn {
    std::vector<std::string> arguments;    // behind the binary's name
    std::vector<std::string> environment;  // all of it, NAME=value
    std::string input{};                   // on standard input; short
    int control = -1;                      // becomes the child's descriptor 3
};

// Killed, if it still runs, when this goes.
class Process {
public:
    static base::Result<std::unique_ptr<Process>> start(const Spawn& spawn);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    [[nodiscard]] pid_t id() const { return id_; }
    // What it has said so far, on standard output and standard error.
    [[nodiscard]] std::string output() const;
    [[nodiscard]] std::string errors() const;
    void send(int signal) const;
    // Its exit status (128 + signal if one ended it), once everything it said has been read; none if it still runs.
    std::optional<int> wait(std::chrono::milliseconds patience);

private:
    class Pipe;
    Process(pid_t id, int output, int errors);
    pid_t id_;
    std::optional<int> status_;
    std::unique_ptr<Pipe> output_;
    std::unique_ptr<Pipe> errors_;
};

struct Ran {
    int status;
    std::string output;
    std::string errors;
};
// Starts and waits. Fault: unavailable (it can't be started, or takes longer than two minutes).
base::Result<Ran> run_to_end(const Spawn& spawn);

}  // namespace wordkeep::prove
