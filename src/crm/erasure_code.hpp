// The code by which somebody follows their request: drawn at random, easy to write down, stored as a hash only.
//
// Twenty signs of an alphabet without I, L, O and U are 100 bits: nobody guesses one. Written in groups of four; case,
// hyphens and the usual mix-ups (O for 0, I and L for 1) don't matter when it is typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "seal/password.hpp"

namespace wordkeep::crm {

inline constexpr std::size_t erasure_code_signs = 20;

// signs: how many to draw. Not grouped.
[[nodiscard]] std::string random_signs(base::Random& random, std::size_t signs);
// The lowest bits of value, five a sign.
[[nodiscard]] std::string signs_of(std::uint64_t value, std::size_t signs);
// As somebody typed it -> the plain signs. None if it holds anything else, or more than signs_max.
[[nodiscard]] std::optional<std::string> read_signs(std::string_view typed, std::size_t signs_max);
// "K7QM-2X4B-..."
[[nodiscard]] std::string in_groups(std::string_view signs);
// What is stored of a code. signs: plain.
[[nodiscard]] seal::TokenHash erasure_code_hash(std::string_view signs);

}  // namespace wordkeep::crm
