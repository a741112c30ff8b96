#include "cli/account_line.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "seal/private_file.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

constexpr std::string_view section = "[instagram.accounts]";

// Where the section's own line ends; npos if there is none.
std::size_t section_end(const std::string& toml) {
    for (std::size_t at = 0; at < toml.size();) {
        const std::size_t end = std::min(toml.find('\n', at), toml.size());
        const std::string_view line = std::string_view(toml).substr(at, end - at);
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin != std::string_view::npos && line.substr(begin).starts_with(section)) {
            return end;
        }
        at = end + 1;
    }
    return std::string::npos;
}

// In a line that is no comment.
bool is_listed(const std::string& toml, const std::string& id) {
    for (std::size_t at = toml.find('"' + id + '"'); at != std::string::npos; at = toml.find('"' + id + '"', at + 1)) {
        const std::size_t line = toml.rfind('\n', at) == std::string::npos ? 0 : toml.rfind('\n', at) + 1;
        if (toml.find_first_not_of(" \t", line) == at) {
            return true;
        }
    }
    return false;
}

base::Done replace_file(const std::filesystem::path& file, const std::string& text) {
    struct stat about{};
    const std::string next = file.string() + ".new";
    std::error_code ignored;
    std::filesystem::remove(next, ignored);
    if (auto written = seal::write_private_file(next, text); !written) {
        return written;
    }
    // Whoever runs this, the file stays its owner's.
    const bool owned = stat(file.c_str(), &about) == 0 &&
                       (about.st_uid == geteuid() || chown(next.c_str(), about.st_uid, about.st_gid) == 0);
    if (!owned || std::rename(next.c_str(), file.c_str()) != 0) {
        const std::string why = std::strerror(errno);
        std::filesystem::remove(next, ignored);
        return base::fault(FaultKind::unavailable, file.string() + " can't be replaced: " + why);
    }
    return seal::sync_folder_of(file.string());
}

}  // namespace

std::string account_line(const std::string& id, const std::string& name) {
    return '"' + id + "\" = \"" + (name.empty() ? id : name) + '"';
}

std::string with_account(const std::string& toml, const std::string& id, const std::string& name) {
    if (is_listed(toml, id)) {
        return toml;
    }
    const std::string line = account_line(id, name);
    const std::size_t end = section_end(toml);
    if (end == std::string::npos) {
        const bool ends_well = toml.empty() || toml.ends_with('\n');
        return toml + (ends_well ? "\n" : "\n\n") + std::string(section) + "\n" + line + "\n";
    }
    const std::string rest = toml.substr(end);
    return toml.substr(0, end) + "\n" + line + (rest.empty() ? "\n" : rest);
}

base::Result<bool> write_account(const std::filesystem::path& file, const std::string& id, const std::string& name) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return base::fault(FaultKind::not_found, "cannot read " + file.string());
    }
    const std::string before((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    const std::string after = with_account(before, id, name);
    if (after == before) {
        return false;
    }
    if (auto replaced = replace_file(file, after); !replaced) {
        return std::unexpected(replaced.error());
    }
    return true;
}

}  // namespace wordkeep::cli
