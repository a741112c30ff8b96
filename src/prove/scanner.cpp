#include "prove/scanner.hpp"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>

#include "base/check.hpp"

namespace wordkeep::prove {

namespace {

constexpr unsigned bitmap_bits_log = 22;  // half a megabyte: a few in a hundred positions pass
constexpr unsigned table_slots_log = 18;
constexpr std::size_t choices_max = 12;

template <std::size_t Bytes>
std::uint64_t window_at(const char* at) {
    std::uint64_t window = 0;
    std::memcpy(&window, at, Bytes);
    return window;
}

std::uint64_t window_of(const std::string& bytes, std::size_t offset, std::size_t window_bytes) {
    return window_bytes == 8 ? window_at<8>(bytes.data() + offset) : window_at<4>(bytes.data() + offset);
}

std::uint64_t mixed(std::uint64_t window) {
    return window * 0x9E37'79B9'7F4A'7C15ULL;
}

}  // namespace

Scanner::Scanner(std::vector<Needle> needles) : needles_(std::move(needles)) {
    for (const Needle& needle : needles_) {
        base::check(needle.bytes.size() >= needle_bytes_min, "a needle is long enough to look for");
        longest_ = std::max(longest_, needle.bytes.size());
    }
    telling_ = make_lane(8, 8, longest_);
    short_ = make_lane(4, needle_bytes_min, 7);
}

Scanner::Lane Scanner::make_lane(std::size_t window_bytes, std::size_t size_min, std::size_t size_max) const {
    Lane lane{window_bytes,
              std::vector<std::uint64_t>(1UL << (bitmap_bits_log - 6)),
              std::vector<std::uint32_t>(1UL << table_slots_log),
              {},
              {}};
    std::unordered_map<std::uint64_t, std::uint32_t> used;
    for (std::uint32_t index = 0; index < needles_.size(); ++index) {
        const std::string& bytes = needles_[index].bytes;
        if (bytes.size() < size_min || bytes.size() > size_max) {
            continue;
        }
        const std::size_t places = bytes.size() - window_bytes + 1;
        const std::size_t step = std::max<std::size_t>(1, places / choices_max);
        std::size_t best = 0;
        for (std::size_t place = 0; place < places; place += step) {
            const auto uses = [&](std::size_t offset) {
                const auto found = used.find(window_of(bytes, offset, window_bytes));
                return found == used.end() ? 0U : found->second;
            };
            best = uses(place) < uses(best) ? place : best;
        }
        const std::uint64_t window = window_of(bytes, best, window_bytes);
        ++used[window];
        const std::uint64_t hash = mixed(window);
        const std::uint64_t bit = hash >> (64 - bitmap_bits_log);
        lane.bitmap[bit >> 6U] |= 1ULL << (bit & 63U);
        std::uint32_t& head = lane.heads[hash >> (64 - table_slots_log)];
        lane.entries.push_back({window, index, static_cast<std::uint32_t>(best)});
        lane.next.push_back(std::exchange(head, static_cast<std::uint32_t>(lane.entries.size())));
    }
    return lane;
}

template <std::size_t WindowBytes>
void Scanner::scan_lane(const Lane& lane, std::string_view haystack,
                        const std::function<void(std::size_t, const Needle&)>& found) const {
    if (lane.entries.empty() || haystack.size() < WindowBytes) {
        return;
    }
    const std::uint64_t* bitmap = lane.bitmap.data();
    const std::size_t end = haystack.size() - WindowBytes + 1;
    for (std::size_t at = 0; at < end; ++at) {
        const std::uint64_t window = window_at<WindowBytes>(haystack.data() + at);
        const std::uint64_t hash = mixed(window);
        const std::uint64_t bit = hash >> (64 - bitmap_bits_log);
        if ((bitmap[bit >> 6U] >> (bit & 63U) & 1U) == 0) [[likely]] {
            continue;
        }
        for (std::uint32_t entry = lane.heads[hash >> (64 - table_slots_log)]; entry != 0;
             entry = lane.next[entry - 1]) {
            const Lane::Entry& one = lane.entries[entry - 1];
            const Needle& needle = needles_[one.needle];
            if (one.window == window && one.offset <= at &&
                haystack.substr(at - one.offset).starts_with(needle.bytes)) {
                found(at, needle);
            }
        }
    }
}

void Scanner::scan(std::string_view haystack,
                   const std::function<void(std::size_t position, const Needle&)>& found) const {
    scan_lane<8>(telling_, haystack, found);
    scan_lane<4>(short_, haystack, found);
}

}  // namespace wordkeep::prove
