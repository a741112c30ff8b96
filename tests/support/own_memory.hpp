// Reading one's own memory as an intruder would, to see that something is gone from it.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace wordkeep {

// Whether these bytes, each inverted, stand anywhere in the writable memory of this process.
inline bool memory_holds_inverted(std::span<const unsigned char> inverted) {
    constexpr unsigned long larger_is_a_sanitizers_shadow = 512UL * 1024 * 1024;
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::vector<unsigned char> piece;
    bool found = false;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line) && !found;) {
        unsigned long begin = 0;
        unsigned long end = 0;
        std::array<char, 5> rights{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &begin, &end, rights.data()) != 3 || rights[0] != 'r' ||
            rights[1] != 'w' || end - begin > larger_is_a_sanitizers_shadow) {
            continue;
        }
        piece.resize(end - begin);
        const ssize_t count = pread(memory, piece.data(), piece.size(), static_cast<off_t>(begin));
        const auto stop = piece.begin() + std::max<ssize_t>(count, 0);
        found =
            std::search(piece.begin(), stop, inverted.begin(), inverted.end(),
                        [](unsigned char a, unsigned char b) { return a == static_cast<unsigned char>(~b); }) != stop;
        std::fill(piece.begin(), piece.end(), static_cast<unsigned char>(0));  // no copy that a later look would find
    }
    close(memory);
    return found;
}

}  // namespace wordkeep
