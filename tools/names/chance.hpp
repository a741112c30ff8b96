// Chance that repeats: the same seed gives the same run on every machine (SplitMix64; no std distribution).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace wordkeep::names_tool {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31U);
    }
    // Below count, which is not 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits() % count); }
    bool percent(unsigned share) { return below(100) < share; }

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

private:
    std::uint64_t state_;
};

}  // namespace wordkeep::names_tool
