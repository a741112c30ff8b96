#include "keep/catalog_sql.hpp"

#include <algorithm>
#include <iterator>

namespace wordkeep::keep {

namespace {

// Either engine reads a quoted name as it is written.
std::string quoted(std::string_view name) {
    return '"' + std::string(name) + '"';
}

std::string listed(const Columns& columns) {
    std::string list;
    for (const ExplainedColumn* column : columns) {
        list += (list.empty() ? "" : ", ") + quoted(column->name);
    }
    return list;
}

std::string sealed_otherwise(const ExplainedColumn& column, std::string_view parameter) {
    return "substr(" + quoted(column.name) + ", 1, 1) <> " + std::string(parameter);
}

}  // namespace

Columns columns_of(const ExplainedTable& table) {
    Columns columns;
    for (const ExplainedColumn& column : table.columns) {
        columns.push_back(&column);
    }
    return columns;
}

CatalogSql CatalogSql::select(const ExplainedTable& table, const Columns& columns) {
    Columns keys;
    std::ranges::copy_if(columns, std::back_inserter(keys), [](const auto* column) { return !column->sealed; });
    return CatalogSql("SELECT " + listed(columns) + " FROM " + quoted(table.name) + " ORDER BY " + listed(keys));
}

CatalogSql CatalogSql::insert(const ExplainedTable& table, const Columns& columns) {
    std::string values;
    for (std::size_t place = 1; place <= columns.size(); ++place) {
        values += (place == 1 ? "$" : ", $") + std::to_string(place);
    }
    return CatalogSql("INSERT INTO " + quoted(table.name) + " (" + listed(columns) + ") VALUES (" + values +
                      ") ON CONFLICT DO NOTHING");
}

CatalogSql CatalogSql::count(const ExplainedTable& table) {
    return CatalogSql("SELECT count(*) FROM " + quoted(table.name));
}

CatalogSql CatalogSql::count_sealed_otherwise(const ExplainedTable& table, const ExplainedColumn& column) {
    return CatalogSql("SELECT count(*) FROM " + quoted(table.name) + " WHERE " + sealed_otherwise(column, "$1"));
}

CatalogSql CatalogSql::some_sealed_otherwise(const ExplainedTable& table, const ExplainedColumn& column) {
    const std::string id = quoted(column.sealed->id_column);
    return CatalogSql("SELECT " + id + ", " + quoted(column.name) + " FROM " + quoted(table.name) + " WHERE " + id +
                      " >= $1 AND " + sealed_otherwise(column, "$2") + " ORDER BY " + id + " LIMIT $3");
}

CatalogSql CatalogSql::put_sealed(const ExplainedTable& table, const ExplainedColumn& column) {
    const std::string name = quoted(column.name);
    return CatalogSql("UPDATE " + quoted(table.name) + " SET " + name + " = $1 WHERE " +
                      quoted(column.sealed->id_column) + " = $2 AND " + name + " = $3");
}

}  // namespace wordkeep::keep
