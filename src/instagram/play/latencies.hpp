// Latencies in buckets that grow by a sixteenth: three digits of precision in 8 KiB, however many there are.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace wordkeep::instagram::play {

class Latencies {
public:
    void add(std::chrono::nanoseconds latency);
    // share: 0.5 for the median. Nothing was added: 0.
    [[nodiscard]] std::chrono::nanoseconds at(double share) const;
    [[nodiscard]] std::chrono::nanoseconds most() const { return std::chrono::nanoseconds(most_); }
    [[nodiscard]] std::uint64_t count() const { return count_; }

private:
    static constexpr std::size_t steps = 16;
    std::array<std::uint64_t, 64 * steps> buckets_{};
    std::uint64_t count_ = 0;
    std::int64_t most_ = 0;
};

}  // namespace wordkeep::instagram::play
