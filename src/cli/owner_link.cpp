#include "cli/owner_link.hpp"

#include <fstream>
#include <system_error>

namespace wordkeep::cli {

namespace {

using std::filesystem::perms;

}  // namespace

std::filesystem::path owner_link_file(const std::filesystem::path& folder) {
    return folder / "owner-link.txt";
}

std::filesystem::path owner_link_mark(const std::filesystem::path& folder) {
    return folder / "owner-link.wanted";
}

void write_owner_link(const std::filesystem::path& folder, const std::string& link) {
    const std::filesystem::path file = owner_link_file(folder);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    if (link.empty()) {
        return;
    }
    std::ofstream stream(file);
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
    stream << link << '\n';
}

}  // namespace wordkeep::cli
