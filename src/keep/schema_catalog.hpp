// What every column of the store is for and why it identifies nobody: the promise, said of each place on the disk.
//
// The catalogue stands beside the live schema and is compared with it (the engine is asked, not migrations.cpp): a
// column without an explanation fails the engines' contract test, and shows as unexplained on the public page
// /privacy/stored. The words are read by people, so each stands here in three languages; what adds a table adds a file
// schema_catalog_*.cpp with its Table, and lists it in schema_catalog.cpp.
//
// Backup, restore and the change of the data key work on every table through it. For them a column named `inquiry` or
// `message` holds the id of one, and the row goes with it; a column named `mailbox` holds a mailbox's number; and a
// column that is added later to a table has a default, so that older backups fit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct InThreeLanguages {
    std::string_view en;
    std::string_view ru;
    std::string_view ky;
};

// Whose data a column is.
enum class DataOf : std::uint8_t {
    nobody,        // content-free or random: tells nothing of anybody
    words,         // the text that a person typed, masked and sealed
    installation,  // the business's own: keys, settings, clocks of its keys
    staff,         // the team's own: names, sign-ins, what they wrote
};

// What the bytes of a sealed column are bound to: a table number and the id in another column of the same row.
struct SealOf {
    base::SealedTable table;
    std::string_view id_column;
};

struct ExplainedColumn {
    std::string_view name;
    DataOf of;
    std::optional<SealOf> sealed;
    InThreeLanguages purpose;    // what it is for
    InThreeLanguages innocence;  // why it identifies nobody; of staff's data: whose it is
};

enum class InBackup : std::uint8_t {
    whole,  // a backup carries the table
    part,   // it carries what it lists by name (settings)
    none,   // it never leaves this machine
};

struct ExplainedTable {
    std::string_view name;
    InBackup backup;
    InThreeLanguages purpose;
    std::span<const ExplainedColumn> columns;
};

// In the order in which people should read them.
[[nodiscard]] std::span<const ExplainedTable> schema_catalog();
// Null: no explanation.
[[nodiscard]] const ExplainedTable* explained_table(std::string_view table);
[[nodiscard]] const ExplainedColumn* explained_column(std::string_view table, std::string_view column);

struct ColumnName {
    std::string table;
    std::string column;
    bool operator==(const ColumnName&) const = default;
};

struct CatalogGaps {
    std::vector<ColumnName> unexplained;  // in the live schema, not in the catalogue
    std::vector<ColumnName> gone;         // in the catalogue, not in the live schema
};
base::Result<CatalogGaps> compare_with_schema(Connection& connection);

// The columns of the live schema, as Connection::each_column tells them.
base::Result<std::vector<ColumnName>> live_columns(Connection& connection);

}  // namespace wordkeep::keep
