// Time, injected. Nothing but main makes a SystemClock, so every test run repeats, and a test can let weeks pass.
#pragma once

#include <time.h>

#include <chrono>

namespace wordkeep::base {

using WallTime = std::chrono::sys_seconds;
using SteadyTime = std::chrono::steady_clock::time_point;

// Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallTime wall() const = 0;      // UTC; may jump either way
    [[nodiscard]] virtual SteadyTime steady() const = 0;  // never goes back; goes on while the machine sleeps
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] WallTime wall() const override {
        return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    }
    // Not what std::chrono::steady_clock tells, which on Linux stands still while the machine sleeps: a burst or a
    // one-time link would live through a night in a closed laptop. So it is nothing to wait for with wait_until().
    [[nodiscard]] SteadyTime steady() const override {
        timespec since_boot{};
        clock_gettime(CLOCK_BOOTTIME, &since_boot);
        return SteadyTime(std::chrono::seconds(since_boot.tv_sec) + std::chrono::nanoseconds(since_boot.tv_nsec));
    }
};

// For tests: stands still until told to move. Not thread-safe while moving.
class ManualClock final : public Clock {
public:
    explicit ManualClock(WallTime wall) : wall_(wall) {}
    [[nodiscard]] WallTime wall() const override { return wall_; }
    [[nodiscard]] SteadyTime steady() const override { return steady_; }
    void pass(std::chrono::seconds time) {
        wall_ += time;
        steady_ += time;
    }
    void jump_wall(std::chrono::seconds by) { wall_ += by; }

private:
    WallTime wall_;
    SteadyTime steady_{};
};

}  // namespace wordkeep::base
