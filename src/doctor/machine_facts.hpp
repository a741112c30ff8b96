// What this machine says of itself.
#pragma once

#include <filesystem>
#include <optional>

#include "doctor/machine_check.hpp"

namespace wordkeep::doctor {

// Whether the kernel's clock is kept right by a time service.
[[nodiscard]] bool clock_is_synchronised();
// None: the folder isn't there. database: may be missing.
[[nodiscard]] std::optional<DiskFacts> disk_of(const std::filesystem::path& folder,
                                               const std::filesystem::path& database);
// list: as /proc/swaps; blocks: as /sys/class/block.
[[nodiscard]] std::vector<SwapKind> swaps_in(const std::filesystem::path& list, const std::filesystem::path& blocks);
// Of this process, which is hardened as the server is.
[[nodiscard]] bool core_dumps_are_forbidden();

}  // namespace wordkeep::doctor
