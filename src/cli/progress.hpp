// Progress of long work, on standard error, and only where a person looks at it.
#pragma once

#include <csignal>
#include <cstdint>
#include <string_view>

namespace wordkeep::cli {

class Progress {
public:
    // what: a literal, such as "erased".
    explicit Progress(std::string_view what);
    // all: 0 if it isn't known.
    void show(std::int64_t done, std::int64_t all);
    // Leaves the line.
    void end();

private:
    std::string_view what_;
    bool watched_;
    bool shown_ = false;
    std::int64_t shown_permille_ = -1;
};

// While one exists, the first Ctrl-C (or SIGTERM) only asks to stop at the next safe place.
class StopOnInterrupt {
public:
    StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
    ~StopOnInterrupt();
    [[nodiscard]] static bool asked();
};

// Says how many texts went, and whether that was all of them; returns the exit status.
[[nodiscard]] int tell_erased(std::int64_t texts);

}  // namespace wordkeep::cli
