#include "words/names/tagger.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "words/names/features.hpp"

namespace wordkeep::words::names {
namespace format = weights_format;
namespace {

constexpr std::int32_t impossible = -1'000'000'000;

constexpr Emission plain_emission = {0, -10'000'000, -10'000'000};

using Points = std::array<std::int32_t, tags_count>;
using Back = std::array<std::uint8_t, tags_count>;

std::int32_t lean_for(const TokenFacts& token, const Lean& lean) {
    // The big lists hold rare names of all countries; in lower case they are chance as often.
    const bool listed = token.is(WordKinds::turkic | WordKinds::english | WordKinds::patronymic);
    return token.shape == Shape::lower && !listed ? lean.unlisted : lean.every;
}

std::vector<Tag> read_back(const Points& last, const std::vector<Back>& backs) {
    std::vector<Tag> tags(backs.size());
    auto best = static_cast<std::uint8_t>(std::ranges::max_element(last) - last.begin());
    for (std::size_t index = backs.size(); index-- > 0;) {
        tags[index] = static_cast<Tag>(best);
        best = backs[index][best];
    }
    return tags;
}

}  // namespace

base::Result<Tagger> Tagger::make(std::string_view bytes) {
    const auto damaged = [] { return base::fault(base::FaultKind::corrupt, "the name model is damaged; reinstall"); };
    Tagger tagger;
    if (bytes.size() < sizeof tagger.header_ ||
        reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint64_t) != 0) {
        return damaged();
    }
    std::memcpy(&tagger.header_, bytes.data(), sizeof tagger.header_);
    const format::Header& header = tagger.header_;
    if (header.magic != format::magic || header.bucket_bits < format::bucket_bits_min ||
        header.bucket_bits > format::bucket_bits_max) {
        return damaged();
    }
    const std::size_t buckets = std::size_t{1} << header.bucket_bits;
    if (bytes.size() != sizeof header + buckets * sizeof(format::Bucket)) {
        return damaged();
    }
    // The alignment was checked above.
    // NOLINTBEGIN(bugprone-casting-through-void)
    tagger.buckets_ =
        reinterpret_cast<const format::Bucket*>(static_cast<const void*>(bytes.data() + sizeof tagger.header_));
    // NOLINTEND(bugprone-casting-through-void)
    return tagger;
}

Emission Tagger::emission(const MessageFacts& message, std::size_t index) const {
    Features features;
    extract_features(message, index, features);
    Emission emission{};
    for (std::size_t at = 0; at < features.count; ++at) {
        const std::uint32_t id = features.ids[at];
        const format::Bucket& bucket = buckets_[id >> (32U - header_.bucket_bits)];
        const auto check = static_cast<std::uint16_t>(id);
        const auto found = std::ranges::find(bucket.checks, check);
        if (found != bucket.checks.end()) {
            const auto place = static_cast<std::size_t>(found - bucket.checks.begin());
            emission[1] += bucket.begins[place];
            emission[2] += bucket.insides[place];
        }
    }
    return emission;
}

Tagging Tagger::tag(const MessageFacts& message, const Lean& lean) const {
    Points points{};
    std::vector<Back> backs(message.tokens.size());
    std::vector<std::int32_t> beginnings;
    beginnings.reserve(message.tokens.size());
    for (std::size_t index = 0; index < message.tokens.size(); ++index) {
        const TokenFacts& token = message.tokens[index];
        Emission emission = token.plain() ? plain_emission : this->emission(message, index);
        beginnings.push_back(emission[1]);
        emission[0] += lean_for(token, lean);
        Points next{};
        for (std::size_t to = 0; to < tags_count; ++to) {
            std::int32_t best = impossible;
            for (std::size_t from = 0; from < (index == 0 ? 1 : tags_count); ++from) {
                const std::int32_t step = index == 0 ? header_.starts[to] : header_.transitions[from][to];
                if (points[from] + step > best) {
                    best = points[from] + step;
                    backs[index][to] = static_cast<std::uint8_t>(from);
                }
            }
            next[to] = best + emission[to];
        }
        points = next;
    }
    return {.tags = read_back(points, backs), .beginnings = std::move(beginnings)};
}

}  // namespace wordkeep::words::names
