// Who may read and write what the installation has on disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "doctor/finding.hpp"

namespace wordkeep::doctor {

enum class FileRole : std::uint8_t { folder, configuration, database, certificate_key };

// As stat() says it.
struct FileFacts {
    FileRole role = FileRole::folder;
    std::string path;
    bool there = true;
    unsigned mode = 0;  // permission bits
    unsigned owner = 0;
};

[[nodiscard]] FileFacts look_at_file(FileRole role, const std::filesystem::path& path);

// Whether others can read or change anything of it, and whether all belongs to one user.
[[nodiscard]] Finding check_files(const std::vector<FileFacts>& files);

struct MasterKeyFacts {
    enum class State : std::uint8_t { missing, unreadable, open_to_others, no_key, another, fits, passphrase_asked };
    State state = State::fits;
    std::string path;
    std::string trouble{};       // what the reader said; holds paths and no secret
    unsigned owner = 0;          // of the key file
    unsigned store_owner = 0;    // of the database
    bool rotation_left = false;  // a new key lies beside it
};

[[nodiscard]] Finding check_master_key(const MasterKeyFacts& facts);

}  // namespace wordkeep::doctor
