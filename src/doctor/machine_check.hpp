// The machine around the server: clock, disk, swap, memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "doctor/finding.hpp"

namespace wordkeep::doctor {

enum class SwapKind : std::uint8_t { in_memory, encrypted, in_the_clear };

struct ClockFacts {
    bool synchronised = false;                               // what the kernel was told by a time service
    std::optional<base::WallTime> elsewhere = std::nullopt;  // what the public address says it is, if another machine
    base::WallTime here{};
};

struct DiskFacts {
    std::uint64_t free_bytes = 0;  // for whoever isn't root
    std::uint64_t all_bytes = 0;
    std::uint64_t store_bytes = 0;  // of the database
};

struct MemoryFacts {
    std::vector<SwapKind> swaps{};
    bool keys_can_be_locked = false;
    bool core_dumps_forbidden = false;  // by the program, for itself
};

[[nodiscard]] Finding check_clock(const ClockFacts& facts);
// none: the folder isn't there.
[[nodiscard]] Finding check_disk(const std::optional<DiskFacts>& facts);
[[nodiscard]] Finding check_swap(const MemoryFacts& facts);
[[nodiscard]] Finding check_core_dumps(const MemoryFacts& facts);

}  // namespace wordkeep::doctor
