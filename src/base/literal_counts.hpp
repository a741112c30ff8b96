// Counters under names that are known when the program is compiled, but in no one place: the rules of finders.
//
// A name is known by the address of its literal, so counting is a look into a small table and one addition. What came
// from outside can't be counted here: a run-time string doesn't outlive its message, and only literals are handed in.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/limits.hpp"

namespace wordkeep::base {

// Thread-safe, lock-free. Names beyond limits::mask_rules_max are not counted.
class LiteralCounts {
public:
    // name: a literal.
    void add(std::string_view name) noexcept;
    // By name; literals of the same text count together.
    [[nodiscard]] std::map<std::string, std::uint64_t> values() const;

private:
    struct Slot {
        std::atomic<const char*> name{nullptr};
        std::atomic<std::size_t> size{0};
        std::atomic<std::uint64_t> count{0};
    };
    std::array<Slot, limits::mask_rules_max> slots_;
};

}  // namespace wordkeep::base
