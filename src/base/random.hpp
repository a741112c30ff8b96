// Chance, injected. SystemRandom asks the kernel; SeededRandom repeats a test run (print its seed when a test fails).
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace wordkeep::base {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;
    [[nodiscard]] std::uint64_t bits();
};

// Thread-safe; getrandom(2). Ends the process if the kernel has no randomness to give.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

// Not for keys, not thread-safe.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
    void fill(std::span<std::byte> bytes) override;

private:
    std::mt19937_64 engine_;
};

}  // namespace wordkeep::base
