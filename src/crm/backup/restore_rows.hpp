// Rows of a backup on their way into a store: what each table asks for beyond being put there.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "crm/backup/records.hpp"
#include "keep/catalog_sql.hpp"
#include "keep/sql.hpp"
#include "seal/vault.hpp"

namespace wordkeep::crm {

// The id in this column of a row; none if there is no such column, or no id in it.
[[nodiscard]] std::optional<std::int64_t> id_in(const keep::Columns& columns, std::span<const BackupValue> values,
                                                std::string_view column);

// Whether the inquiry or the text that the row is about is there. By the schema's custom a column named `inquiry` or
// `message` holds the id of one, and a row of the table `inquiry` has the id of its own.
base::Result<bool> belongs_to_something(keep::Connection& store, const keep::ExplainedTable& table,
                                        const keep::Columns& columns, std::span<const BackupValue> values);

// Puts rows of one table into the store.
class RowPutter {
public:
    RowPutter(const keep::ExplainedTable& table, const keep::Columns& columns)
        : columns_(columns), insert_(keep::CatalogSql::insert(table, columns)) {}

    // Texts are sealed with this vault, mailboxes renamed. False: there is such a row already.
    base::Result<bool> put(keep::Connection& store, const seal::Vault& vault,
                           const std::map<std::int64_t, std::int64_t>& mailboxes, std::span<const BackupValue> values);

private:
    keep::Columns columns_;
    keep::CatalogSql insert_;
};

}  // namespace wordkeep::crm
