#include "words/names/lexicon.hpp"

#include <cstring>

namespace wordkeep::words::names {
namespace format = lexicon_format;

base::Result<Lexicon> Lexicon::make(std::string_view bytes) {
    const auto damaged = [] { return base::fault(base::FaultKind::corrupt, "the name lists are damaged; reinstall"); };
    if (bytes.size() < sizeof(format::Header) || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) {
        return damaged();
    }
    format::Header header{};
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::size_t blocks_bytes = std::size_t{header.blocks} * format::block_words * sizeof(std::uint64_t);
    const std::size_t expected = sizeof header + blocks_bytes + std::size_t{header.slots} * 3;
    if (header.magic != format::magic || header.slots == 0 || header.blocks == 0 || bytes.size() != expected) {
        return damaged();
    }
    Lexicon lexicon;
    const char* at = bytes.data() + sizeof header;
    // The alignment was checked above.
    // NOLINTBEGIN(bugprone-casting-through-void)
    lexicon.blocks_ = reinterpret_cast<const std::uint64_t*>(static_cast<const void*>(at));
    lexicon.fingerprints_ = reinterpret_cast<const std::uint16_t*>(static_cast<const void*>(at + blocks_bytes));
    // NOLINTEND(bugprone-casting-through-void)
    lexicon.kinds_ = reinterpret_cast<const std::uint8_t*>(lexicon.fingerprints_ + header.slots);
    lexicon.slots_ = header.slots;
    lexicon.blocks_count_ = header.blocks;
    return lexicon;
}

std::uint8_t Lexicon::kinds(std::uint64_t hash) const {
    const std::uint16_t wanted = format::fingerprint(hash);
    std::uint32_t at = format::slot(hash, slots_);
    for (std::uint32_t probes = 0; probes < slots_; ++probes) {
        if (fingerprints_[at] == wanted) {
            return kinds_[at];
        }
        if (fingerprints_[at] == 0) {
            return 0;
        }
        at = at + 1 == slots_ ? 0 : at + 1;
    }
    return 0;
}

bool Lexicon::common(std::uint64_t hash) const {
    const std::uint64_t* block = blocks_ + std::size_t{format::block(hash, blocks_count_)} * format::block_words;
    for (unsigned index = 0; index < format::block_bits_set; ++index) {
        const unsigned bit = format::bit(hash, index);
        if (((block[bit / 64] >> (bit % 64)) & 1U) == 0) {
            return false;
        }
    }
    return true;
}

}  // namespace wordkeep::words::names
