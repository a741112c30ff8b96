// What can be made of a canary without a secret: every needle that is looked for on its behalf.
//
// A leak rarely looks like what leaked. A number lies in a database as six big-endian bytes, an id in a cookie as
// base64 that begins in the middle of a group, a name in a log as JSON escapes, and a careless developer writes the
// SHA-256 of an id and calls it anonymous. What is made with a secret key can't be found by anybody, and needn't be.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "prove/canaries.hpp"

namespace wordkeep::prove {

struct Needle {
    std::string bytes;
    std::uint32_t canary;   // its place in the list
    std::string_view form;  // a literal: "base64"
};

// Shorter ones turn up by chance and count only where many do (chance.hpp).
inline constexpr std::size_t telling_bytes_min = 8;
inline constexpr std::size_t needle_bytes_min = 4;

// All forms of all canaries, none twice.
[[nodiscard]] std::vector<Needle> derive(const std::deque<Canary>& canaries);

}  // namespace wordkeep::prove
