// Names made of two halves: most Kyrgyz given names are (Айсалкын, Нурдөөлөт, Токтогул), and no list holds them all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::names_tool {

struct MadeNames {
    std::vector<std::u32string> men;
    std::vector<std::u32string> women;
};

// file: groups of words, each after a line like "men-begin:"; every beginning goes with every ending of its group.
// Lower case, folded. Fault: as read_words(); invalid if a group is unknown.
[[nodiscard]] base::Result<MadeNames> read_made_names(const std::filesystem::path& file);

}  // namespace wordkeep::names_tool
