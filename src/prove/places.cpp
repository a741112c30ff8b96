#include "prove/places.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

namespace wordkeep::prove {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t piece_bytes = 16UL << 20U;

struct Region {
    unsigned long begin;
    unsigned long end;
};

// Of the mappings, those the process can have written to: not its code, and not what the kernel lends it.
std::vector<Region> written_regions(pid_t process) {
    std::vector<Region> regions;
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    for (std::string line; std::getline(maps, line);) {
        Region region{};
        std::array<char, 5> rights{};
        const bool parsed = std::sscanf(line.c_str(), "%lx-%lx %4s", &region.begin, &region.end, rights.data()) == 3;
        const bool of_a_file = line.find('/') != std::string::npos;
        const bool of_the_kernel = line.find("[v") != std::string::npos;
        if (parsed && rights[0] == 'r' && !of_the_kernel && (rights[1] == 'w' || !of_a_file)) {
            regions.push_back(region);
        }
    }
    return regions;
}

std::uint64_t look_at_region(Search& search, int memory, const Region& region, std::vector<char>& piece) {
    std::uint64_t bytes = 0;
    for (unsigned long at = region.begin; at < region.end;) {
        const std::size_t wanted = std::min<std::size_t>(piece.size(), region.end - at);
        const ssize_t got = pread(memory, piece.data(), wanted, static_cast<off_t>(at));
        if (got <= 0) {
            break;
        }
        search.look({piece.data(), static_cast<std::size_t>(got)}, PlaceKind::memory, "the memory of the server");
        bytes += static_cast<std::uint64_t>(got);
        if (at + static_cast<unsigned long>(got) >= region.end ||
            static_cast<std::size_t>(got) <= search.overlap_bytes()) {
            break;
        }
        at += static_cast<unsigned long>(got) - search.overlap_bytes();
    }
    return bytes;
}

bool may_write(pid_t process, const std::string& descriptor) {
    std::ifstream info("/proc/" + std::to_string(process) + "/fdinfo/" + descriptor);
    for (std::string line; std::getline(info, line);) {
        unsigned flags = 0;
        if (std::sscanf(line.c_str(), "flags: %o", &flags) == 1) {
            return (flags & O_ACCMODE) != O_RDONLY;
        }
    }
    return false;
}

}  // namespace

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Looked look_at_files(Search& search, const fs::path& folder) {
    Looked looked;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
        const std::string name = entry.path().lexically_relative(folder).string();
        search.look(name, PlaceKind::disk, "the name of a file");
        if (entry.is_regular_file(error)) {
            const std::string bytes = contents(entry.path());
            search.look(bytes, PlaceKind::disk, "the file " + name);
            looked.bytes += bytes.size();
            ++looked.places;
        }
    }
    return looked;
}

void look_at_open_files(Search& search, pid_t process, const fs::path& folder, Check& check) {
    const fs::path descriptors = "/proc/" + std::to_string(process) + "/fd";
    std::error_code error;
    for (fs::directory_iterator at(descriptors, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone;
        const std::string target = fs::read_symlink(at->path(), gone).string();
        struct stat status{};
        if (gone || stat(at->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
            continue;
        }
        const bool inside = target.starts_with(folder.string() + "/") && status.st_nlink > 0;
        if (inside) {
            continue;
        }
        search.look(contents(at->path()), PlaceKind::disk,
                    status.st_nlink > 0 ? "an open file outside the folder" : "a deleted file that is still open");
        if (may_write(process, at->path().filename().string())) {
            check.find("the server holds a file open for writing that is not in its folder, or is deleted");
        }
    }
    if (error) {
        check.verdict = Verdict::not_checked;
        check.detail += " The files that the process holds open can't be seen here.";
    }
}

void look_at_memory(Search& search, pid_t process, Check& check) {
    const int memory = open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0) {
        check.verdict = Verdict::not_checked;
        check.detail = std::string("the system doesn't let one process look into another's memory here (") +
                       std::strerror(errno) + "); run it as root, or with kernel.yama.ptrace_scope at most 1";
        return;
    }
    kill(process, SIGSTOP);
    std::vector<char> piece(piece_bytes);
    std::uint64_t bytes = 0;
    for (const Region& region : written_regions(process)) {
        bytes += look_at_region(search, memory, region, piece);
    }
    kill(process, SIGCONT);
    close(memory);
    check.detail = size_in_words(bytes) + " of memory, after the work was done and with the server at rest.";
    if (bytes == 0) {
        check.verdict = Verdict::not_checked;
    }
}

}  // namespace wordkeep::prove
