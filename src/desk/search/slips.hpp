// Slips of one finger: every word that is one letter away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::desk {

// sound: of words::sound_of(). What comes of leaving one sign out, putting one in, taking another one, or changing
// places with its neighbour; the first sign stays. Some 60 for each sign. Pure.
[[nodiscard]] std::vector<std::string> slips_of(std::string_view sound);

}  // namespace wordkeep::desk
