#include "prove/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace wordkeep::prove {

namespace {

using base::FaultKind;

constexpr auto command_time_max = std::chrono::minutes(2);
constexpr auto look_again = std::chrono::milliseconds(5);

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& text : texts) {
        pointers.push_back(const_cast<char*>(text.c_str()));  // posix_spawn takes them so and changes nothing
    }
    pointers.push_back(nullptr);
    return pointers;
}

struct Ends {
    int read = -1;
    int write = -1;
    Ends() {
        std::array<int, 2> both{-1, -1};
        if (pipe2(both.data(), O_CLOEXEC) == 0) {
            read = both[0];
            write = both[1];
        }
    }
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends() {
        for (const int end : {read, write}) {
            if (end >= 0) {
                close(end);
            }
        }
    }
    int keep_read() { return std::exchange(read, -1); }
};

// The input of a command is short, so it fits the pipe.
void put_input(const Ends& ends, const std::string& input) {
    if (!input.empty() && ::write(ends.write, input.data(), input.size()) < 0) {
        return;  // the command will say that it got nothing
    }
}

}  // namespace

class Process::Pipe {
public:
    explicit Pipe(int handle) : handle_(handle), reader_([this] { read_all(); }) {}
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        reader_.join();
        close(handle_);
    }
    [[nodiscard]] std::string text() const {
        const std::scoped_lock lock(mutex_);
        return text_;
    }
    void join() {
        if (reader_.joinable()) {
            reader_.join();
            reader_ = std::thread([] {});
        }
    }

private:
    void read_all() {
        std::array<char, 16384> piece{};
        while (true) {
            const ssize_t got = read(handle_, piece.data(), piece.size());
            if (got < 0 && errno == EINTR) {
                continue;
            }
            if (got <= 0) {
                return;
            }
            const std::scoped_lock lock(mutex_);
            text_.append(piece.data(), static_cast<std::size_t>(got));
        }
    }
    int handle_;
    mutable std::mutex mutex_;
    std::string text_;
    std::thread reader_;
};

Process::Process(pid_t id, int output, int errors)
    : id_(id), output_(std::make_unique<Pipe>(output)), errors_(std::make_unique<Pipe>(errors)) {}

Process::~Process() {
    if (!status_) {
        send(SIGKILL);
        send(SIGCONT);
        int ignored = 0;
        waitpid(id_, &ignored, 0);
    }
}

base::Result<std::unique_ptr<Process>> Process::start(const Spawn& spawn) {
    std::vector<std::string> arguments{"wordkeep"};
    arguments.insert(arguments.end(), spawn.arguments.begin(), spawn.arguments.end());
    Ends input;
    Ends output;
    Ends errors;
    put_input(input, spawn.input);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO);
    if (spawn.control >= 0) {
        posix_spawn_file_actions_adddup2(&actions, spawn.control, STDERR_FILENO + 1);
    }
    pid_t id = 0;
    // In the child, /proc/self/exe is what it was in this process: the same binary, even if its file was replaced.
    const int error = posix_spawn(&id, "/proc/self/exe", &actions, nullptr, pointers(arguments).data(),
                                  pointers(spawn.environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return base::fault(FaultKind::unavailable,
                           std::string("cannot start the scratch instance: ") + std::strerror(error));
    }
    return std::unique_ptr<Process>(new Process(id, output.keep_read(), errors.keep_read()));
}

std::string Process::output() const {
    return output_->text();
}

std::string Process::errors() const {
    return errors_->text();
}

void Process::send(int signal) const {
    kill(id_, signal);
}

std::optional<int> Process::wait(std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!status_) {
        int status = 0;
        if (waitpid(id_, &status, WNOHANG) == id_) {
            status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            output_->join();
            errors_->join();
        } else if (std::chrono::steady_clock::now() > end) {
            return std::nullopt;
        } else {
            std::this_thread::sleep_for(look_again);
        }
    }
    return status_;
}

base::Result<Ran> run_to_end(const Spawn& spawn) {
    auto process = Process::start(spawn);
    if (!process) {
        return std::unexpected(process.error());
    }
    const auto status = (*process)->wait(command_time_max);
    if (!status) {
        return base::fault(FaultKind::unavailable,
                           "the command `wordkeep " + spawn.arguments.front() + "` didn't end within two minutes");
    }
    return Ran{*status, (*process)->output(), (*process)->errors()};
}

}  // namespace wordkeep::prove
