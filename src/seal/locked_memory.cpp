#include "seal/locked_memory.hpp"

#include <sodium.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>

namespace wordkeep::seal {

namespace {
// More than all keys of a process take: each has a page of its own.
constexpr std::size_t pages = 24;
}  // namespace

base::Done try_to_lock_memory() {
    const std::size_t bytes = pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const bool locked = memory != MAP_FAILED && mlock(memory, bytes) == 0;
    if (memory != MAP_FAILED) {
        munmap(memory, bytes);  // which unlocks it
    }
    if (!locked) {
        return base::fault(base::FaultKind::unavailable,
                           "keys can't be locked in memory and might be written to the swap: raise the limit "
                           "(LimitMEMLOCK=8M in a systemd unit, `ulimit -l 8192` in a shell), or use no swap");
    }
    return {};
}

}  // namespace wordkeep::seal
