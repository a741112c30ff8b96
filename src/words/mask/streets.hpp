// Streets and housing estates that people name without "улица": the well-known ones of Kyrgyzstan, and the names that
// half of the towns of the region have.
#pragma once

#include <span>
#include <string_view>

namespace wordkeep::words {

// Folded words, where a name has several words, its most telling one: whole after a '=', else a beginning.
[[nodiscard]] std::span<const std::string_view> known_street_words();

}  // namespace wordkeep::words
