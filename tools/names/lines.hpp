// Reading the lines of a text file, plain or gzipped alike.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::names_tool {

// Without line ends. Fault: not_found.
base::Result<std::vector<std::string>> read_lines(const std::filesystem::path& file);

// The words of a list of data/names/lists: separated by white space, '#' begins a comment line. Fault: not_found.
base::Result<std::vector<std::string>> read_words(const std::filesystem::path& file);

// Fault: unavailable.
base::Done write_bytes(const std::filesystem::path& file, const std::string& bytes);
base::Result<std::string> read_bytes(const std::filesystem::path& file);

}  // namespace wordkeep::names_tool
