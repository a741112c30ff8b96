#include "instagram/play/latencies.hpp"

#include <algorithm>
#include <bit>

namespace wordkeep::instagram::play {

void Latencies::add(std::chrono::nanoseconds latency) {
    const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(latency.count(), 1));
    const auto power = static_cast<std::size_t>(std::bit_width(value) - 1);
    const std::size_t step = power >= 4 ? (value >> (power - 4)) & 0xFU : 0;
    ++buckets_[power * steps + step];
    ++count_;
    most_ = std::max(most_, static_cast<std::int64_t>(value));
}

std::chrono::nanoseconds Latencies::at(double share) const {
    const auto rank = static_cast<std::uint64_t>(share * static_cast<double>(count_));
    std::uint64_t below = 0;
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
        below += buckets_[bucket];
        if (below > rank) {
            const std::size_t power = bucket / steps;
            const std::size_t step = bucket % steps;
            const std::uint64_t value =
                (1ULL << power) + (power >= 4 ? static_cast<std::uint64_t>(step) << (power - 4) : 0);
            return std::chrono::nanoseconds(std::min<std::int64_t>(static_cast<std::int64_t>(value), most_));
        }
    }
    return most();
}

}  // namespace wordkeep::instagram::play
