// The keys that tie Instagram's message ids to ours: read as somebody would who has the whole installation, master key
// and all, and used to try to link.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "prove/canaries.hpp"
#include "prove/database_file.hpp"
#include "prove/deliveries.hpp"
#include "prove/order.hpp"
#include "seal/epochs.hpp"

namespace wordkeep::prove {

struct OpenedEpoch {
    std::int64_t number;
    std::string wrapped;
    seal::SecretKey key;
};

// Every epoch key in the store, opened. folder: an instance's. Fault: what doesn't fit.
base::Result<std::vector<OpenedEpoch>> open_epochs(const std::filesystem::path& folder,
                                                   const std::vector<Table>& tables);
// The ids that these messages have under this key, in their order.
[[nodiscard]] Arrivals arrivals_under(const seal::SecretKey& key, const std::vector<Typed>& typed);
// The key, and the bytes in which it lies on disk, as something that must be gone.
void add_key_canaries(Canaries& canaries, const OpenedEpoch& epoch);
// Lets the present epoch end, as if its days had passed.
base::Done end_epoch(const std::filesystem::path& database, std::int64_t now_seconds);
// How many of the messages any key of the store still links to a row.
[[nodiscard]] std::size_t linked(const std::vector<OpenedEpoch>& epochs, const std::vector<Typed>& typed,
                                 const std::vector<Table>& tables);

[[nodiscard]] const Table* find_table(const std::vector<Table>& tables, std::string_view name);

}  // namespace wordkeep::prove
