// The trained layer: a conditional random field that tags each token as outside, beginning or inside of a person's
// name.
//
// The weights are bytes that are used where they lie: buckets of eight features, each known by its 32-bit number (the
// upper 16 bits are the bucket, the lower the check), with two small integers: how much it speaks for a beginning and
// for an inside, against outside. Viterbi finds the best sequence; all arithmetic is in integers, so every machine
// agrees. Byte format: docs/formats/name-data.md. tools/names trains and writes it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "words/names/facts.hpp"

namespace wordkeep::words::names {

enum class Tag : std::uint8_t { outside, begin, inside };
inline constexpr std::size_t tags_count = 3;

// The layout that the reader and the writer share.
namespace weights_format {
inline constexpr std::uint64_t magic = 0x3254474754414e57ULL;  // "WNATGGT2"
inline constexpr std::size_t bucket_features = 8;
struct Header {
    std::uint64_t magic;
    std::uint32_t bucket_bits;
    std::array<std::int32_t, tags_count> starts;                               // of a tag at the first token
    std::array<std::array<std::int32_t, tags_count>, tags_count> transitions;  // from, to
    std::uint32_t reserved;
};
static_assert(sizeof(Header) == 64);
// An unused place has both weights 0.
struct Bucket {
    std::array<std::uint16_t, bucket_features> checks;
    std::array<std::int8_t, bucket_features> begins;
    std::array<std::int8_t, bucket_features> insides;
};
static_assert(sizeof(Bucket) == 32);
inline constexpr unsigned bucket_bits_min = 16;  // so that bucket and check hold all 32 bits
inline constexpr unsigned bucket_bits_max = 22;
// How many units the weights have for one unit of log probability (a nat).
inline constexpr std::int32_t units = 42;
}  // namespace weights_format

// What speaks for each tag of one token, in units; outside is 0 by definition.
using Emission = std::array<std::int32_t, tags_count>;

// Units added to a token's "outside": more of it makes fewer names.
struct Lean {
    std::int32_t every = 0;
    std::int32_t unlisted = 0;  // instead, for a word in lower case that no list of names holds
};

// One of each for each token.
struct Tagging {
    std::vector<Tag> tags;  // the best sequence
    // How much speaks for the beginning of a name there, in units, before any lean.
    std::vector<std::int32_t> beginnings;
};

// Thread-safe; lives as long as the bytes.
class Tagger {
public:
    // bytes: 32-byte aligned. Fault: corrupt.
    static base::Result<Tagger> make(std::string_view bytes);

    // Linear.
    [[nodiscard]] Tagging tag(const MessageFacts& message, const Lean& lean) const;

private:
    Tagger() = default;
    [[nodiscard]] Emission emission(const MessageFacts& message, std::size_t index) const;

    weights_format::Header header_{};
    const weights_format::Bucket* buckets_ = nullptr;
};

}  // namespace wordkeep::words::names
