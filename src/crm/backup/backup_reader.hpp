// Reading a backup: the stream's records, checked against the catalogue of this version, handed to a visitor.
//
// Nothing is believed before its chunk has proved unchanged, and only the record that ends it says that it is whole. So
// a restore reads it twice: once to check, and once to take it over.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "crm/backup/records.hpp"
#include "crm/kept_settings.hpp"
#include "keep/catalog_sql.hpp"
#include "seal/secret.hpp"
#include "seal/stream.hpp"

namespace wordkeep::crm {

struct BackupHead {
    std::int64_t schema;
    std::int64_t day;   // since 1970, UTC: when it was made
    std::int64_t rows;  // of all tables
};

// A Fault ends the reading.
class BackupVisitor {
public:
    virtual ~BackupVisitor() = default;
    virtual base::Done head(const BackupHead& head) = 0;
    // value: a text, if the setting is sealed as one; else bytes: a key without its wrapping, if the setting is one.
    virtual base::Done setting(const KeptSetting& setting, const BackupValue& value) = 0;
    // The rows that follow are this table's, with values for these columns.
    virtual base::Done table(const keep::ExplainedTable& table, const keep::Columns& columns) = 0;
    // A sealed column's value is a text (or null), any other's none. values may be taken apart.
    virtual base::Done row(std::span<BackupValue> values) = 0;
};

// From the first byte to the last. Faults: invalid (no backup of ours), corrupt (another master key; cut short;
// changed; made by a newer version), whatever source or visitor says.
base::Done read_backup(const seal::SecretKey& master, const seal::Source& source, BackupVisitor& visitor);

}  // namespace wordkeep::crm
