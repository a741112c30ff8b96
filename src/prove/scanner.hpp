// Looks for a hundred thousand needles at once, in time linear in the haystack whatever their number.
//
// For each needle one window of 8 (or, for short needles, 4) bytes is chosen that few others share. The scan takes the
// window at each position, asks a bitmap that fits the cache whether any needle has a window like it, and only then a
// hash table, and only then compares. So nearly every position costs a multiplication and one bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "prove/derivations.hpp"

namespace wordkeep::prove {

// Immutable once made; thread-safe.
class Scanner {
public:
    // needles: each at least needle_bytes_min long.
    explicit Scanner(std::vector<Needle> needles);

    // Every occurrence of every needle, by position of the window. A haystack that comes in pieces must overlap by
    // overlap_bytes(); what lies in the overlap may then be told twice.
    void scan(std::string_view haystack, const std::function<void(std::size_t position, const Needle&)>& found) const;
    [[nodiscard]] std::size_t overlap_bytes() const { return longest_; }
    [[nodiscard]] const std::vector<Needle>& needles() const { return needles_; }

private:
    // The needles whose window has the same length.
    struct Lane {
        struct Entry {
            std::uint64_t window;
            std::uint32_t needle;
            std::uint32_t offset;  // of the window in the needle
        };
        std::size_t window_bytes;
        std::vector<std::uint64_t> bitmap;
        std::vector<std::uint32_t> heads;  // by hash; index of the first entry + 1
        std::vector<std::uint32_t> next;
        std::vector<Entry> entries;
    };
    [[nodiscard]] Lane make_lane(std::size_t window_bytes, std::size_t size_min, std::size_t size_max) const;
    template <std::size_t WindowBytes>
    void scan_lane(const Lane& lane, std::string_view haystack,
                   const std::function<void(std::size_t, const Needle&)>& found) const;

    std::vector<Needle> needles_;
    std::size_t longest_ = 0;
    Lane telling_;
    Lane short_;
};

}  // namespace wordkeep::prove
