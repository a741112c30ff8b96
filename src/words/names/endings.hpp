// Endings that tell a form, never a name: Turkic case endings (folded, both alphabets) and Russian patronymics.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace wordkeep::words::names {

// Lengths at which is_turkic_ending() can be true, longest first.
inline constexpr std::array<std::size_t, 3> turkic_ending_lengths = {4, 3, 2};

// ending: the last letters of a folded word, as many as turkic_ending_lengths says.
[[nodiscard]] bool is_turkic_ending(std::span<const char16_t> ending);

// word: folded. Петрович, Ивановной, Ильинична; not основной (nothing common is asked: the caller has the lists).
[[nodiscard]] bool is_patronymic(std::span<const char16_t> word);

}  // namespace wordkeep::words::names
