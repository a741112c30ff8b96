// A hash table of 32-bit numbers that keeps no keys: what a number stands for is kept elsewhere, once.
//
// Open addressing with linear probing; half of each hash is kept beside its number, so that looking up nearly always
// compares once. Removing closes the gap.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace wordkeep::desk {

class Slots {
public:
    // same: whether this number is the one looked for.
    template <class Same>
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t hash, Same&& same) const {
        if (slots_.empty()) {
            return std::nullopt;
        }
        for (std::size_t at = home(hash);; at = next(at)) {
            if (slots_[at] == 0) {
                return std::nullopt;
            }
            if (upper(slots_[at]) == upper(hash) && same(number_in(slots_[at]))) {
                return number_in(slots_[at]);
            }
        }
    }
    // number: below 2^32 - 1, not in the table.
    void insert(std::uint64_t hash, std::uint32_t number) {
        if ((count_ + 1) * 10 > slots_.size() * 7) {
            grow();
        }
        put(slot_of(hash, number));
        ++count_;
    }
    void erase(std::uint64_t hash, std::uint32_t number) {
        const std::uint64_t wanted = slot_of(hash, number);
        std::size_t at = home(hash);
        while (slots_[at] != wanted) {
            at = next(at);
        }
        --count_;
        for (std::size_t after = next(at); slots_[after] != 0; after = next(after)) {
            // What may not stand before its home stays.
            const std::size_t wants = home(slots_[after]);
            const bool may_move = ((after - wants) & mask()) >= ((after - at) & mask());
            if (may_move) {
                slots_[at] = slots_[after];
                at = after;
            }
        }
        slots_[at] = 0;
    }
    [[nodiscard]] std::size_t bytes() const { return slots_.capacity() * sizeof(std::uint64_t); }

private:
    static std::uint32_t number_in(std::uint64_t slot) { return static_cast<std::uint32_t>(slot) - 1; }
    static std::uint64_t upper(std::uint64_t hash) { return hash >> 32U; }
    static std::uint64_t slot_of(std::uint64_t hash, std::uint32_t number) {
        return (upper(hash) << 32U) | (static_cast<std::uint64_t>(number) + 1);
    }
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    [[nodiscard]] std::size_t home(std::uint64_t hash) const { return (upper(hash) * 0x9e3779b1ULL >> 4U) & mask(); }
    [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & mask(); }
    void put(std::uint64_t slot) {
        std::size_t at = home(slot);
        while (slots_[at] != 0) {
            at = next(at);
        }
        slots_[at] = slot;
    }
    void grow() {
        std::vector<std::uint64_t> old(slots_.empty() ? 64 : slots_.size() * 2);
        std::swap(old, slots_);
        for (const std::uint64_t slot : old) {
            if (slot != 0) {
                put(slot);
            }
        }
    }

    std::vector<std::uint64_t> slots_;  // upper half of the hash | number + 1; 0: free
    std::size_t count_ = 0;
};

}  // namespace wordkeep::desk
