#include "doctor/machine_check.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace wordkeep::doctor {

namespace {

constexpr auto skew_doubtful = std::chrono::seconds(30);
constexpr auto skew_wrong = std::chrono::minutes(5);
constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t free_least = 500 * megabyte;
constexpr std::uint64_t free_doubtful = 2000 * megabyte;

std::string megabytes(std::uint64_t bytes) {
    return std::to_string(bytes / megabyte) + " MB";
}

}  // namespace

Finding check_clock(const ClockFacts& facts) {
    const char* service = "install a time service (apt install systemd-timesyncd) and see `timedatectl`";
    if (facts.elsewhere) {
        const std::chrono::seconds skew(std::abs((facts.here - *facts.elsewhere).count()));
        const std::string says = "it differs by " + std::to_string(skew.count()) + " s from that of the public address";
        if (skew >= skew_wrong) {
            return wrong("clock", says, service);
        }
        if (skew >= skew_doubtful) {
            return doubtful("clock", says, service);
        }
    }
    if (!facts.synchronised) {
        return doubtful("clock", "no time service keeps it right, and keys, turns and codes go by it", service);
    }
    return fine("clock", "a time service keeps it right");
}

Finding check_disk(const std::optional<DiskFacts>& facts) {
    if (!facts) {
        return wrong("disk", "the folder of the store is not there", "correct store.url, or make it: wordkeep init");
    }
    const std::string says = megabytes(facts->free_bytes) + " are free where the store lies";
    const char* remedy =
        "make room or a larger disk: when it is full, Wordkeep answers 503 and Instagram gives up in time";
    if (facts->free_bytes < free_least) {
        return wrong("disk", says, remedy);
    }
    // Compacting writes the store once more beside itself.
    if (facts->free_bytes < free_doubtful || facts->free_bytes < facts->store_bytes * 2) {
        return doubtful("disk", says + ", and the nightly compaction needs as much as the store has", remedy);
    }
    return fine("disk", says);
}

Finding check_swap(const MemoryFacts& facts) {
    const bool clear = std::ranges::find(facts.swaps, SwapKind::in_the_clear) != facts.swaps.end();
    if (clear) {
        return doubtful("swap",
                        facts.keys_can_be_locked
                            ? "it is not encrypted, and texts in memory may be written there (keys are locked)"
                            : "it is not encrypted, and keys and texts may be written there",
                        "turn it off (swapoff -a, and out of /etc/fstab), or encrypt it (crypttab, or zram)");
    }
    if (!facts.keys_can_be_locked) {
        return doubtful("swap", "none is in the clear now, but keys can't be locked in memory",
                        "raise the limit: LimitMEMLOCK=8M in the systemd unit, `ulimit -l 8192` in a shell");
    }
    return fine("swap", facts.swaps.empty() ? "there is none" : "what there is is encrypted or in memory");
}

Finding check_core_dumps(const MemoryFacts& facts) {
    if (!facts.core_dumps_forbidden) {
        return wrong("core_dumps", "the program can't forbid them for itself here, and one would hold keys and texts",
                     "start it with LimitCORE=0 in the systemd unit, or after `ulimit -c 0`");
    }
    return fine("core_dumps", "the program forbids them for itself");
}

}  // namespace wordkeep::doctor
