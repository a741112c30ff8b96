// All lower-case forms of a hunspell dictionary: its words with every suffix rule applied.
//
// Only what the Russian and English dictionaries of Debian use: UTF-8, one-letter flags, SFX rules with conditions of
// letters, sets and dots. Prefix rules are left out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::names_tool {

// stem: path without ".aff" and ".dic". Words written with a capital are left out: they are names. Fault: not_found.
base::Result<std::vector<std::u32string>> common_forms(const std::filesystem::path& stem);

}  // namespace wordkeep::names_tool
