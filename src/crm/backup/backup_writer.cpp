#include "crm/backup/backup_writer.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "crm/backup/records.hpp"
#include "crm/kept_settings.hpp"
#include "keep/migrations.hpp"
#include "keep/setting_table.hpp"
#include "keep/stored_bytes.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using keep::ExplainedTable;
using seal::SecretKey;

base::Done write_magic(const seal::Sink& sink) {
    std::array<std::byte, backup_magic.size() + sizeof(backup_version)> head{};
    std::ranges::copy(std::as_bytes(std::span(backup_magic)), head.begin());
    for (std::size_t at = 0; at < sizeof(backup_version); ++at) {
        head[backup_magic.size() + at] = static_cast<std::byte>(backup_version >> (8 * (3 - at)));
    }
    return sink(head);
}

// Every column there is must have been decided about.
base::Done check_schema(keep::Connection& snapshot) {
    const auto gaps = keep::compare_with_schema(snapshot);
    if (!gaps) {
        return std::unexpected(gaps.error());
    }
    if (!gaps->gone.empty()) {
        return base::fault(FaultKind::unavailable,
                           "the database was written by an older Wordkeep: start the server with this one once");
    }
    if (!gaps->unexplained.empty()) {
        return base::fault(FaultKind::corrupt,
                           "the database holds columns that this Wordkeep doesn't know: use the newest one");
    }
    return {};
}

base::Result<std::int64_t> count_rows(keep::Connection& snapshot) {
    std::int64_t all = 0;
    for (const ExplainedTable* table : backup_tables()) {
        base::Done done = snapshot.query(keep::CatalogSql::count(*table).sql(), {}, [&](const keep::Row& row) {
            all += row.integer(0);
            return false;
        });
        if (!done) {
            return std::unexpected(done.error());
        }
    }
    return all;
}

class Writer {
public:
    Writer(keep::Connection& snapshot, const DataKeys& keys, seal::StreamWriter& stream, const BackupProgress& progress)
        : snapshot_(snapshot), keys_(keys), vault_(keys.vault()), records_(stream), progress_(progress) {}

    base::Result<BackupCounts> write(base::WallTime now) {
        const auto all = count_rows(snapshot_);
        if (!all) {
            return std::unexpected(all.error());
        }
        all_ = *all;
        if (auto done = write_head(now); !done) {
            return std::unexpected(done.error());
        }
        if (auto done = write_settings(); !done) {
            return std::unexpected(done.error());
        }
        for (const ExplainedTable* table : backup_tables()) {
            if (auto done = write_table(*table); !done) {
                return std::unexpected(done.error());
            }
        }
        body_.clear();
        if (auto done = records_.add(RecordKind::end, body_); !done) {
            return std::unexpected(done.error());
        }
        if (auto done = records_.finish(); !done) {
            return std::unexpected(done.error());
        }
        return counts_;
    }

private:
    base::Done write_head(base::WallTime now) {
        body_.clear();
        body_.number(backup_version);
        body_.number(static_cast<std::uint32_t>(keep::newest_schema()));
        body_.number(static_cast<std::uint32_t>(std::chrono::floor<std::chrono::days>(now).time_since_epoch().count()));
        body_.integer(all_);
        return records_.add(RecordKind::head, body_);
    }

    base::Done write_settings() {
        base::Done written;
        base::Done read = keep::each_setting(snapshot_, [&](std::string_view name, std::span<const std::byte> value) {
            const KeptSetting* kept = kept_setting(name);
            if (kept != nullptr && kept->backup == SettingInBackup::carried) {
                written = write_setting(*kept, value);
            }
            return written.has_value();
        });
        return read ? written : read;
    }

    // A key goes without its wrapping and a text without its seal, which are this store's own.
    base::Done write_setting(const KeptSetting& kept, std::span<const std::byte> value) {
        body_.clear();
        body_.name(kept.name);
        if (kept.sealed_row != 0) {
            const auto text =
                vault_.open(base::SealedTable::setting, kept.sealed_row, keep::StoredBytes::sealed(value));
            if (!text) {
                return std::unexpected(text.error());
            }
            body_.words(*text);
        } else if (kept.wrapped_as.empty()) {
            body_.value(value);
        } else {
            const auto key = seal::unwrap_key(keys_.current, kept.wrapped_as, value);
            if (!key) {
                return std::unexpected(key.error());
            }
            body_.value(std::span(reinterpret_cast<const std::byte*>(key->data()), seal::key_bytes));
        }
        return records_.add(RecordKind::setting, body_);
    }

    base::Done write_table(const ExplainedTable& table) {
        const keep::Columns columns = keep::columns_of(table);
        body_.clear();
        body_.name(table.name);
        body_.number(static_cast<std::uint32_t>(columns.size()));
        for (const keep::ExplainedColumn* column : columns) {
            body_.name(column->name);
        }
        if (auto done = records_.add(RecordKind::table, body_); !done) {
            return done;
        }
        base::Done written;
        base::Done read =
            snapshot_.query(keep::CatalogSql::select(table, columns).sql(), {}, [&](const keep::Row& row) {
                written = write_row(columns, row);
                counts_.texts += table.name == "message" ? 1 : 0;
                return written.has_value();
            });
        return read ? written : read;
    }

    base::Done write_row(const keep::Columns& columns, const keep::Row& row) {
        body_.clear();
        for (int at = 0; at < static_cast<int>(columns.size()); ++at) {
            const auto& sealed = columns[static_cast<std::size_t>(at)]->sealed;
            if (!sealed || row.is_null(at)) {
                body_.value(row.value(at));
                continue;
            }
            const auto text = vault_.open(sealed->table, row.integer(place_of(columns, sealed->id_column)),
                                          keep::StoredBytes::sealed(row.bytes(at)));
            if (!text) {
                return base::fault(FaultKind::corrupt,
                                   "a kept text does not open, so the database was damaged: erase it, or restore a "
                                   "backup from before the damage");
            }
            body_.words(*text);
        }
        if (!progress_(++counts_.rows, all_)) {
            return base::fault(FaultKind::conflict, "stopped before its end; no backup was made");
        }
        return records_.add(RecordKind::row, body_);
    }

    static int place_of(const keep::Columns& columns, std::string_view name) {
        int place = 0;
        while (columns[static_cast<std::size_t>(place)]->name != name) {
            ++place;
        }
        return place;
    }

    keep::Connection& snapshot_;
    const DataKeys& keys_;
    seal::Vault vault_;
    RecordWriter records_;
    const BackupProgress& progress_;
    RecordBody body_;
    BackupCounts counts_;
    std::int64_t all_ = 0;
};

}  // namespace

std::vector<const ExplainedTable*> backup_tables() {
    std::vector<const ExplainedTable*> tables;
    for (const ExplainedTable& table : keep::schema_catalog()) {
        if (table.backup == keep::InBackup::whole) {
            const bool first = table.name == "erased";
            tables.insert(first ? tables.begin() : tables.end(), &table);
        }
    }
    return tables;
}

base::Result<BackupCounts> write_backup(keep::Connection& snapshot, const SecretKey& master, base::WallTime now,
                                        const seal::Sink& sink, const BackupProgress& progress) {
    if (auto fits = check_schema(snapshot); !fits) {
        return std::unexpected(fits.error());
    }
    const auto keys = read_data_keys(snapshot, master);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    if (!*keys) {
        return base::fault(FaultKind::not_found, "the database has no keys yet; start the server once");
    }
    if (auto done = write_magic(sink); !done) {
        return std::unexpected(done.error());
    }
    auto stream = seal::StreamWriter::begin(master, sink);
    if (!stream) {
        return std::unexpected(stream.error());
    }
    return Writer(snapshot, **keys, *stream, progress).write(now);
}

}  // namespace wordkeep::crm
