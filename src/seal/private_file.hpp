// Small files that hold secrets: read whole and bounded, written new with mode 0600 and synced.
#pragma once

#include <string>

#include "base/fleeting.hpp"
#include "base/result.hpp"

namespace wordkeep::seal {

inline constexpr std::size_t private_file_bytes_max = 4096;

// What may be read: a file of the owner's, or whatever stands under the name (a pipe: /dev/fd/3).
enum class PrivateFileKind { regular, any };

// Faults: not_found, forbidden (others can read it), too_large, invalid (no regular file), unavailable. Messages begin
// with the path.
base::Result<base::FleetingText> read_private_file(const std::string& path, PrivateFileKind kind);
// Faults: conflict if it exists (it is left as it is), unavailable.
base::Done write_private_file(const std::string& path, std::string_view text);
// What was renamed, linked or removed in this file's folder is so after a power cut too.
base::Done sync_folder_of(const std::string& path);

}  // namespace wordkeep::seal
