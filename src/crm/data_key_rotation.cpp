#include "crm/data_key_rotation.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "crm/data_keys.hpp"
#include "crm/kept_settings.hpp"
#include "keep/catalog_sql.hpp"
#include "keep/epoch_table.hpp"
#include "keep/setting_table.hpp"
#include "keep/stored_bytes.hpp"
#include "seal/vault.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SecretKey;

// Rows of one transaction: few enough that a server beside it doesn't wait.
constexpr std::int64_t chunk_rows = 512;

struct SealedColumn {
    const keep::ExplainedTable* table;
    const keep::ExplainedColumn* column;
};

std::vector<SealedColumn> sealed_columns() {
    std::vector<SealedColumn> all;
    for (const keep::ExplainedTable& table : keep::schema_catalog()) {
        for (const keep::ExplainedColumn& column : table.columns) {
            if (column.sealed) {
                all.push_back({&table, &column});
            }
        }
    }
    return all;
}

base::Result<DataKeys> keys_of(keep::Connection& connection, const SecretKey& master) {
    auto keys = read_data_keys(connection, master);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    if (!*keys) {
        return base::fault(FaultKind::not_found, "the database has no keys yet; start the server once");
    }
    return std::move(**keys);
}

base::Result<std::vector<std::byte>> wrapped_anew(std::span<const std::byte> wrapped, std::string_view purpose,
                                                  const SecretKey& from, const SecretKey& to) {
    const auto inner = seal::unwrap_key(from, purpose, wrapped);
    if (!inner) {
        return std::unexpected(inner.error());
    }
    return seal::wrap_key(to, purpose, *inner);
}

base::Done rewrap_settings(keep::Connection& connection, const SecretKey& from, const SecretKey& to) {
    for (const KeptSetting& setting : kept_settings()) {
        if (setting.wrapped_as.empty()) {
            continue;
        }
        std::optional<std::vector<std::byte>> wrapped;
        base::Done read = keep::each_setting(connection, [&](std::string_view name, std::span<const std::byte> value) {
            if (name == setting.name) {
                wrapped.emplace(value.begin(), value.end());
            }
            return !wrapped;
        });
        if (!read || !wrapped) {
            if (!read) {
                return read;
            }
            continue;
        }
        const auto anew = wrapped_anew(*wrapped, setting.wrapped_as, from, to);
        if (!anew) {
            return std::unexpected(anew.error());
        }
        if (auto put = keep::put_setting(connection, setting.name, *anew); !put) {
            return put;
        }
    }
    return {};
}

// both: opens what the old key sealed, seals with the new one.
base::Done reseal_settings(keep::Connection& connection, const seal::Vault& both) {
    for (const KeptSetting& setting : kept_settings()) {
        std::optional<base::Sealed> sealed;
        base::Done read = keep::each_setting(connection, [&](std::string_view name, std::span<const std::byte> value) {
            if (name == setting.name && setting.sealed_row != 0) {
                sealed = keep::StoredBytes::sealed(value);
            }
            return !sealed;
        });
        if (!read || !sealed) {
            if (!read) {
                return read;
            }
            continue;
        }
        const auto text = both.open(base::SealedTable::setting, setting.sealed_row, *sealed);
        if (!text) {
            return std::unexpected(text.error());
        }
        const base::Sealed anew = both.seal(base::SealedTable::setting, setting.sealed_row, *text);
        if (auto put = keep::put_setting(connection, setting.name, anew.bytes()); !put) {
            return put;
        }
    }
    return {};
}

base::Done rewrap_epochs(keep::Connection& connection, const SecretKey& from, const SecretKey& to) {
    std::vector<keep::StoredEpoch> epochs;
    base::Done read = keep::each_epoch(connection, [&](keep::StoredEpoch epoch) {
        epochs.push_back(std::move(epoch));
        return true;
    });
    if (!read) {
        return read;
    }
    for (keep::StoredEpoch& epoch : epochs) {
        auto anew = wrapped_anew(epoch.wrapped_key, seal::epoch_key_purpose, from, to);
        if (!anew) {
            return std::unexpected(anew.error());
        }
        epoch.wrapped_key = std::move(*anew);
        if (auto gone = keep::destroy_epoch(connection, epoch.number); !gone) {
            return gone;
        }
        if (auto put = keep::insert_epoch(connection, epoch); !put) {
            return put;
        }
    }
    return {};
}

base::Done switch_keys(keep::Connection& connection, const SecretKey& master) {
    auto keys = keys_of(connection, master);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    if (keys->old) {
        return {};  // under way
    }
    DataKeys next{SecretKey::random(), seal::next_key_number(keys->number), std::move(keys->current)};
    if (auto done = rewrap_settings(connection, *next.old, next.current); !done) {
        return done;
    }
    const seal::Vault both(next.current.copy(), next.number, next.old->copy());
    if (auto done = reseal_settings(connection, both); !done) {
        return done;
    }
    if (auto done = rewrap_epochs(connection, *next.old, next.current); !done) {
        return done;
    }
    return write_data_keys(connection, master, next);
}

base::Result<std::int64_t> count_left(keep::Connection& connection, const std::byte& number) {
    std::int64_t left = 0;
    for (const auto& [table, column] : sealed_columns()) {
        const keep::CatalogSql count = keep::CatalogSql::count_sealed_otherwise(*table, *column);
        base::Done done = connection.query(count.sql(), {std::span(&number, 1)}, [&](const keep::Row& row) {
            left += row.integer(0);
            return false;
        });
        if (!done) {
            return std::unexpected(done.error());
        }
    }
    return left;
}

struct SealedRow {
    std::int64_t id;
    base::Sealed sealed;
};

// Seals a chunk of one column anew, from the row `after` on. Returns how many there were.
class ColumnSealer {
public:
    ColumnSealer(const SealedColumn& what, const DataKeys& keys)
        : table_(what.column->sealed->table),
          select_(keep::CatalogSql::some_sealed_otherwise(*what.table, *what.column)),
          put_(keep::CatalogSql::put_sealed(*what.table, *what.column)),
          vault_(keys.vault()),
          number_(static_cast<std::byte>(keys.number)) {}

    base::Result<std::int64_t> seal_some(keep::Connection& connection) {
        std::vector<SealedRow> rows;
        base::Done read = connection.query(
            select_.sql(), {after_, std::span<const std::byte>(&number_, 1), chunk_rows}, [&](const keep::Row& row) {
                rows.push_back({row.integer(0), keep::StoredBytes::sealed(row.bytes(1))});
                return true;
            });
        if (!read) {
            return std::unexpected(read.error());
        }
        for (const SealedRow& row : rows) {
            if (auto done = seal_one(connection, row); !done) {
                return std::unexpected(done.error());
            }
            after_ = row.id;
        }
        return static_cast<std::int64_t>(rows.size());
    }

private:
    base::Done seal_one(keep::Connection& connection, const SealedRow& row) {
        const auto text = vault_.open(table_, row.id, row.sealed);
        if (!text) {
            return base::fault(FaultKind::corrupt,
                               "a kept text opens with neither the old key nor the new one, so it was damaged before; "
                               "everything else stays readable. Restore a backup from before the damage, or erase it");
        }
        const base::Sealed anew = vault_.seal(table_, row.id, *text);
        auto put = connection.run(put_.sql(), {anew.bytes(), row.id, row.sealed.bytes()});
        return put ? base::Done() : base::Done(std::unexpect, put.error());
    }

    base::SealedTable table_;
    keep::CatalogSql select_;
    keep::CatalogSql put_;
    seal::Vault vault_;
    std::byte number_;
    std::int64_t after_ = 0;
};

base::Result<std::int64_t> seal_chunk(keep::Store& store, ColumnSealer& sealer) {
    std::int64_t sealed = 0;
    base::Done done = store.run([&](keep::Connection& connection) -> base::Done {
        const auto count = sealer.seal_some(connection);
        sealed = count ? *count : 0;
        return count ? base::Done() : base::Done(std::unexpect, count.error());
    });
    return done ? base::Result<std::int64_t>(sealed) : base::Result<std::int64_t>(std::unexpect, done.error());
}

}  // namespace

base::Result<bool> DataKeyRotation::under_way() {
    bool two = false;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto keys = keys_of(connection, master_);
        two = keys && keys->old;
        return keys ? base::Done() : base::Done(std::unexpect, keys.error());
    });
    return done ? base::Result<bool>(two) : base::Result<bool>(std::unexpect, done.error());
}

base::Done DataKeyRotation::begin() {
    return store_.run([this](keep::Connection& connection) { return switch_keys(connection, master_); });
}

base::Result<bool> DataKeyRotation::go_on(const RotationProgress& progress) {
    std::optional<DataKeys> keys;
    std::int64_t all = 0;
    base::Done begun = store_.read([&](keep::Connection& connection) -> base::Done {
        auto read = keys_of(connection, master_);
        if (!read) {
            return std::unexpected(read.error());
        }
        keys.emplace(std::move(*read));
        const auto left = count_left(connection, static_cast<std::byte>(keys->number));
        all = left ? *left : 0;
        return left ? base::Done() : base::Done(std::unexpect, left.error());
    });
    if (!begun) {
        return std::unexpected(begun.error());
    }
    std::int64_t done = 0;
    for (const SealedColumn& column : sealed_columns()) {
        ColumnSealer sealer(column, *keys);
        while (true) {
            const auto sealed = seal_chunk(store_, sealer);
            if (!sealed) {
                return std::unexpected(sealed.error());
            }
            if (*sealed == 0) {
                break;
            }
            done += *sealed;
            if (!progress(done, all)) {
                return false;
            }
        }
    }
    if (auto finished = finish(); !finished) {
        return std::unexpected(finished.error());
    }
    return true;
}

// The old key goes only in a transaction that finds nothing left under it.
base::Done DataKeyRotation::finish() {
    base::Done done = store_.run([this](keep::Connection& connection) -> base::Done {
        auto keys = keys_of(connection, master_);
        if (!keys) {
            return std::unexpected(keys.error());
        }
        const auto left = count_left(connection, static_cast<std::byte>(keys->number));
        if (!left) {
            return std::unexpected(left.error());
        }
        if (*left > 0) {
            return base::fault(FaultKind::conflict,
                               "another program sealed texts with the old key meanwhile; run the same command again");
        }
        keys->old.reset();
        return write_data_keys(connection, master_, *keys);
    });
    return done ? store_.scrub() : done;
}

}  // namespace wordkeep::crm
