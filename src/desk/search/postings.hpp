// In which documents a word stands: a set of document numbers that grows, shrinks and is read through, in little
// memory.
//
// Most words stand in one or two texts, a few in half of them. So a set has three shapes and changes them as it grows:
// up to three numbers inside the object itself; a sorted list of numbers; and, beyond that, one container for each
// 65,536 numbers, which is a sorted list of 16-bit numbers or, where every twentieth document has the word, a bitmap.
// Order in time plays no part: any number may come or go at any time, and what goes is overwritten.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

namespace wordkeep::desk {

class Postings {
public:
    Postings() = default;
    Postings(const Postings&) = delete;
    Postings& operator=(const Postings&) = delete;
    Postings(Postings&& other) noexcept { *this = std::move(other); }
    Postings& operator=(Postings&& other) noexcept;
    ~Postings() { clear(); }

    // False: it was (or wasn't) there already.
    bool add(std::uint32_t number);
    bool remove(std::uint32_t number);
    void clear();

    [[nodiscard]] std::uint32_t count() const { return count_; }
    // read: called with each number; within a container in rising order.
    template <class Read>
    void each(Read&& read) const;
    [[nodiscard]] std::size_t heap_bytes() const;

private:
    static constexpr std::uint32_t inline_max = 3;
    static constexpr std::uint32_t list_max = 1024;
    static constexpr std::size_t container_list_max = 3277;  // a twentieth of 65,536: a bitmap is smaller and faster
    static constexpr std::size_t bitmap_words = 65'536 / 64;

    using List = std::vector<std::uint32_t>;
    struct Container {
        std::vector<std::uint16_t> list;        // sorted; unused once there is a bitmap
        std::unique_ptr<std::uint64_t[]> bits;  // NOLINT(modernize-avoid-c-arrays): a fixed size, left on the heap
    };
    using Containers = std::vector<Container>;  // by number / 65,536

    bool add_to_container(std::uint32_t number);
    bool remove_from_container(std::uint32_t number);
    void list_to_containers();

    enum class Shape : std::uint8_t { few, list, containers };

    union {
        std::array<std::uint32_t, inline_max> few_{};
        List* list_;
        Containers* containers_;
    };
    std::uint32_t count_ = 0;
    Shape shape_ = Shape::few;
};

template <class Read>
void Postings::each(Read&& read) const {
    if (shape_ == Shape::few) {
        for (std::uint32_t at = 0; at < count_; ++at) {
            read(few_[at]);
        }
        return;
    }
    if (shape_ == Shape::list) {
        for (const std::uint32_t number : *list_) {
            read(number);
        }
        return;
    }
    std::uint32_t base = 0;
    for (const Container& container : *containers_) {
        if (container.bits == nullptr) {
            for (const std::uint16_t low : container.list) {
                read(base | low);
            }
        } else {
            for (std::size_t word = 0; word < bitmap_words; ++word) {
                for (std::uint64_t bits = container.bits[word]; bits != 0; bits &= bits - 1) {
                    read(base | static_cast<std::uint32_t>(word * 64 + static_cast<unsigned>(std::countr_zero(bits))));
                }
            }
        }
        base += 65'536;
    }
}

}  // namespace wordkeep::desk
