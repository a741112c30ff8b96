// Streets and housing estates that people name without "улица": the well-known ones of Kyrgyzstan, and the names that
// half of the towns of the region have.
#pragma once

#include <span>
#include <string_view>

namespace wordkeep::words {

// Folded words, where a name has several words, its most telling one: whole after a '=', else a beginning.
[[nodiscard]] std::span<const std::string_view> known_street_words();

// Housing estates: the last word of the name of each, folded.
[[nodiscard]] std::span<const std::string_view> estate_words();
// What must stand before that word, one of several separated by spaces; empty if nothing must.
[[nodiscard]] std::string_view first_half_of_estate(std::string_view last);
// The word is an estate only with a number of its own: Улан-2.
[[nodiscard]] bool is_known_by_number(std::string_view estate);

}  // namespace wordkeep::words
