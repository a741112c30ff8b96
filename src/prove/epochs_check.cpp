#include "prove/epochs_check.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "seal/master_key.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::prove {

namespace {

using base::FaultKind;

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text));
}

const std::string* blob_in(const Table& table, std::size_t row, std::string_view column) {
    const std::size_t at = table.column(column);
    const auto* blob = at < table.columns.size() ? std::get_if<Blob>(&table.rows[row][at]) : nullptr;
    return blob == nullptr ? nullptr : &blob->bytes;
}

base::Result<seal::SecretKey> data_key(const std::filesystem::path& folder, const std::vector<Table>& tables) {
    const auto master =
        seal::read_master_key((folder / "master.key").string(), []() -> base::Result<base::FleetingText> {
            return base::fault(FaultKind::invalid, "a scratch store's master key has no passphrase");
        });
    if (!master) {
        return std::unexpected(master.error());
    }
    const Table* settings = find_table(tables, "setting");
    for (std::size_t row = 0; settings != nullptr && row < settings->rows.size(); ++row) {
        const auto* name = std::get_if<std::string>(&settings->rows[row][settings->column("name")]);
        const std::string* wrapped = blob_in(*settings, row, "value");
        if (name != nullptr && *name == "key.data" && wrapped != nullptr) {
            return seal::unwrap_key(*master, seal::data_key_purpose, bytes_of(*wrapped));
        }
    }
    return base::fault(FaultKind::not_found, "the scratch store has no data key where one was looked for");
}

std::int64_t id_under(const seal::SecretKey& key, const std::string& mid) {
    const seal::EpochKeys keys(key.copy(), std::nullopt);
    return keys.ids_of(base::FleetingText(std::string(mid))).current.value();
}

}  // namespace

const Table* find_table(const std::vector<Table>& tables, std::string_view name) {
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == tables.end() ? nullptr : &*found;
}

base::Result<std::vector<OpenedEpoch>> open_epochs(const std::filesystem::path& folder,
                                                   const std::vector<Table>& tables) {
    const auto outer = data_key(folder, tables);
    if (!outer) {
        return std::unexpected(outer.error());
    }
    std::vector<OpenedEpoch> epochs;
    const Table* table = find_table(tables, "epoch");
    for (std::size_t row = 0; table != nullptr && row < table->rows.size(); ++row) {
        const auto* number = std::get_if<std::int64_t>(&table->rows[row][table->column("number")]);
        const std::string* wrapped = blob_in(*table, row, "wrapped");
        if (number == nullptr || wrapped == nullptr) {
            return base::fault(FaultKind::corrupt, "the scratch store's epochs are not as they were expected");
        }
        auto key = seal::unwrap_key(*outer, seal::epoch_key_purpose, bytes_of(*wrapped));
        if (!key) {
            return std::unexpected(key.error());
        }
        epochs.push_back({*number, *wrapped, std::move(*key)});
    }
    return epochs;
}

Arrivals arrivals_under(const seal::SecretKey& key, const std::vector<Typed>& typed) {
    Arrivals arrivals;
    for (const Typed& one : typed) {
        arrivals.emplace(id_under(key, one.mid), static_cast<double>(arrivals.size()));
    }
    return arrivals;
}

void add_key_canaries(Canaries& canaries, const OpenedEpoch& epoch) {
    const auto* raw = reinterpret_cast<const char*>(epoch.key.data());
    canaries.add({"a destroyed key", Fate::destroyed_key, Shape::bytes, std::string(raw, seal::key_bytes)});
    // Behind version and nonce; each half by itself, should a page end between them.
    const std::string sealed = epoch.wrapped.substr(25);
    for (const std::string& half : {sealed.substr(0, sealed.size() / 2), sealed.substr(sealed.size() / 2)}) {
        canaries.add({"a destroyed key, wrapped", Fate::destroyed_key, Shape::bytes, half});
    }
}

base::Done end_epoch(const std::filesystem::path& database, std::int64_t now_seconds) {
    return change_database(database.string(),
                           "UPDATE epoch SET ends = $1 WHERE number = (SELECT max(number) FROM epoch)",
                           {now_seconds - 1});
}

std::size_t linked(const std::vector<OpenedEpoch>& epochs, const std::vector<Typed>& typed,
                   const std::vector<Table>& tables) {
    std::size_t count = 0;
    for (const OpenedEpoch& epoch : epochs) {
        const Arrivals ids = arrivals_under(epoch.key, typed);
        for (const Table& table : tables) {
            for (const auto& row : table.rows) {
                count += std::ranges::count_if(row,
                                               [&](const Cell& cell) {
                                                   const auto* number = std::get_if<std::int64_t>(&cell);
                                                   return number != nullptr && ids.contains(*number);
                                               }) > 0
                             ? 1
                             : 0;
            }
        }
    }
    return count;
}

}  // namespace wordkeep::prove
