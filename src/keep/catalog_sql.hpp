// SQL about any table of the schema catalogue, for what treats all tables alike: backup, restore, changing the data
// key. Only the catalogue's own names go into it, and those are literals of this program.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "keep/schema_catalog.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

using Columns = std::vector<const ExplainedColumn*>;

// All columns of a table, as the catalogue lists them.
[[nodiscard]] Columns columns_of(const ExplainedTable& table);

// Lives as long as the statement is used.
class CatalogSql {
public:
    // These columns of every row, in key order: by the columns that aren't sealed, first to last, so that the order is
    // that of the content and of nothing else.
    static CatalogSql select(const ExplainedTable& table, const Columns& columns);
    // One row; nothing happens if there is such a row already (a key or a unique value). $1 ... as the columns.
    static CatalogSql insert(const ExplainedTable& table, const Columns& columns);
    static CatalogSql count(const ExplainedTable& table);
    // $1: first byte of what is wanted no longer.
    static CatalogSql count_sealed_otherwise(const ExplainedTable& table, const ExplainedColumn& column);
    // Id and sealed bytes of rows sealed otherwise: $1 least id, $2 the first byte as above, $3 rows at most.
    static CatalogSql some_sealed_otherwise(const ExplainedTable& table, const ExplainedColumn& column);
    // $1 new bytes, $2 id, $3 the bytes they take the place of.
    static CatalogSql put_sealed(const ExplainedTable& table, const ExplainedColumn& column);

    [[nodiscard]] Sql sql() const { return Sql(std::string_view(text_)); }

private:
    explicit CatalogSql(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace wordkeep::keep
