// The word lists, as the running program reads them: bytes that are used where they lie, nothing is parsed or copied.
//
// Two questions have an answer: what kinds of name a folded word may be (an open-addressing table of 16-bit
// fingerprints with flags), and whether it is a common word of Russian, Kyrgyz or English (a blocked Bloom filter, so
// about one unknown word in a hundred is called common). Byte format: docs/formats/name-data.md.
// tools/names writes the bytes from the lists that data/names/ATTRIBUTION.md names.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"

namespace wordkeep::words::names {

// What a word may be, as far as the lists know. Flags, because a word may be several things.
struct WordKinds {
    static constexpr std::uint8_t given = 1;
    static constexpr std::uint8_t surname = 2;
    static constexpr std::uint8_t place = 4;
    static constexpr std::uint8_t turkic = 8;    // a given name or surname of our own Turkic lists
    static constexpr std::uint8_t english = 16;  // a name of our own English lists
    static constexpr std::uint8_t common = 32;   // an everyday word too
    static constexpr std::uint8_t patronymic = 64;
    static constexpr std::uint8_t inflected = 128;  // found after a Turkic case ending was taken off

    static constexpr std::uint8_t any_name = given | surname | patronymic;
};

// Thread-safe; lives as long as the bytes.
class Lexicon {
public:
    // bytes: 8-byte aligned. Fault: corrupt.
    static base::Result<Lexicon> make(std::string_view bytes);

    // hash: word_hash() of a folded word. WordKinds flags, 0 if no list holds it.
    [[nodiscard]] std::uint8_t kinds(std::uint64_t hash) const;
    [[nodiscard]] bool common(std::uint64_t hash) const;

private:
    Lexicon() = default;
    const std::uint16_t* fingerprints_ = nullptr;
    const std::uint8_t* kinds_ = nullptr;
    const std::uint64_t* blocks_ = nullptr;
    std::uint32_t slots_ = 0;
    std::uint32_t blocks_count_ = 0;
};

// The layout that the reader and the writer share.
namespace lexicon_format {
inline constexpr std::uint64_t magic = 0x31584c454d414e57ULL;  // "WNAMELX1"
struct Header {
    std::uint64_t magic;
    std::uint32_t slots;   // a multiple of 8
    std::uint32_t blocks;  // of 64 bytes
};
inline constexpr unsigned block_words = 8;
inline constexpr unsigned block_bits_set = 6;
[[nodiscard]] constexpr std::uint32_t slot(std::uint64_t hash, std::uint32_t slots) {
    return static_cast<std::uint32_t>(((hash >> 32U) * slots) >> 32U);
}
// Never 0: that marks an empty slot.
[[nodiscard]] constexpr std::uint16_t fingerprint(std::uint64_t hash) {
    const auto low = static_cast<std::uint16_t>(hash);
    return low == 0 ? 1 : low;
}
[[nodiscard]] constexpr std::uint32_t block(std::uint64_t hash, std::uint32_t blocks) {
    return slot(hash, blocks);
}
// The bit of a block that the index-th of block_bits_set probes looks at.
[[nodiscard]] constexpr unsigned bit(std::uint64_t hash, unsigned index) {
    return static_cast<unsigned>((hash * 0x9e3779b97f4a7c15ULL) >> (index * 9U + 8U)) & 511U;
}
}  // namespace lexicon_format

}  // namespace wordkeep::words::names
