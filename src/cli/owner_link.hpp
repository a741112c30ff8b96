// The one-time link that makes the owner, and how a command asks a running server for a new one.
//
// The token lives in the server's memory. The command puts an empty file (the mark) beside the configuration; the
// server sees it within seconds, writes a new link into owner-link.txt, which only the folder's owner can read, and
// takes the mark away. Whoever can write that folder has the master key at hand anyway.
#pragma once

#include <filesystem>
#include <string>

namespace wordkeep::cli {

[[nodiscard]] std::filesystem::path owner_link_file(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path owner_link_mark(const std::filesystem::path& folder);
// Replaces the file with one that only its owner can read; empty link: removes it.
void write_owner_link(const std::filesystem::path& folder, const std::string& link);

}  // namespace wordkeep::cli
