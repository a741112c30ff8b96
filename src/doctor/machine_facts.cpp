#include "doctor/machine_facts.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/timex.h>

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace wordkeep::doctor {

namespace fs = std::filesystem;

namespace {

SwapKind kind_of(const std::string& name, const std::string& type, const fs::path& blocks) {
    if (type != "partition") {
        return SwapKind::in_the_clear;  // a file; whether its disk is encrypted can't be told from here
    }
    std::error_code error;
    const fs::path device = fs::canonical(name, error);  // /dev/mapper/swap leads to /dev/dm-0
    const std::string block = error ? fs::path(name).filename().string() : device.filename().string();
    if (block.starts_with("zram")) {
        return SwapKind::in_memory;
    }
    std::ifstream uuid(blocks / block / "dm" / "uuid");
    std::string text;
    std::getline(uuid, text);
    return text.starts_with("CRYPT-") ? SwapKind::encrypted : SwapKind::in_the_clear;
}

}  // namespace

bool clock_is_synchronised() {
    timex about{};
    return adjtimex(&about) != TIME_ERROR && (about.status & STA_UNSYNC) == 0;
}

std::optional<DiskFacts> disk_of(const fs::path& folder, const fs::path& database) {
    struct statvfs about{};
    if (statvfs(folder.c_str(), &about) != 0) {
        return std::nullopt;
    }
    const std::uint64_t block = about.f_frsize;
    std::error_code error;
    const auto store = fs::file_size(database, error);
    return DiskFacts{about.f_bavail * block, about.f_blocks * block, error ? 0 : store};
}

std::vector<SwapKind> swaps_in(const fs::path& list, const fs::path& blocks) {
    std::vector<SwapKind> kinds;
    std::ifstream stream(list);
    std::string line;
    std::getline(stream, line);  // the heads of the columns
    while (std::getline(stream, line)) {
        std::istringstream columns(line);
        std::string name;
        std::string type;
        if (columns >> name >> type) {
            kinds.push_back(kind_of(name, type, blocks));
        }
    }
    return kinds;
}

bool core_dumps_are_forbidden() {
    rlimit limit{};
    const bool none = getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0;
    return none || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}

}  // namespace wordkeep::doctor
