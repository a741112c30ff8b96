// The portable half of the store: SQL from literals, values, rows, and a connection to run them on.
//
// Everything but the hot path (Engine::apply) is written once, in one file per table (keep/*_table.cpp), in the SQL
// that both engines understand. Parameters are $1, $2 ... in order of first appearance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>
#include <variant>

#include "base/result.hpp"

namespace wordkeep::keep {

// A statement known at compile time: a run-time string doesn't compile, so no input can become SQL. An engine may
// cache prepared statements by the literal's address. The one exception is made of the names that stand in the schema
// catalogue, for what works on every table alike (catalog_sql.hpp).
class Sql {
public:
    template <std::size_t Count>
    consteval Sql(const char (&text)[Count]) : text_(text, Count - 1) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr std::string_view view() const { return text_; }
    // False: the text lies in a CatalogSql, and its address may be another one's tomorrow.
    [[nodiscard]] constexpr bool is_literal() const { return literal_; }

private:
    friend class CatalogSql;
    explicit constexpr Sql(std::string_view text) : text_(text), literal_(false) {}
    std::string_view text_;
    bool literal_ = true;
};

struct Null {};
// Text and bytes are borrowed for the call.
using Value = std::variant<Null, std::int64_t, std::string_view, std::span<const std::byte>>;

// One result row; valid only inside the callback. Columns count from 0. Asking for a wrong type is a bug (check()).
class Row {
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual std::span<const std::byte> bytes(int column) const = 0;
    // Whatever it holds.
    [[nodiscard]] virtual Value value(int column) const = 0;
};

// One thread at a time. Faults: unavailable (disk full, read-only, connection lost), corrupt, conflict (a constraint).
class Connection {
public:
    virtual ~Connection() = default;
    // Returns the number of rows changed.
    virtual base::Result<std::int64_t> run(Sql sql, std::initializer_list<Value> values) = 0;
    // each: returns false to stop early.
    virtual base::Done query(Sql sql, std::initializer_list<Value> values,
                             const std::function<bool(const Row&)>& each) = 0;
    // The same with as many values as a table of the catalogue has columns.
    virtual base::Result<std::int64_t> run_values(Sql sql, std::span<const Value> values) = 0;
    virtual base::Done query_values(Sql sql, std::span<const Value> values,
                                    const std::function<bool(const Row&)>& each) = 0;
    // The live schema: every column of every table there is, ordered by table, then by place in it. The engine is
    // asked, not our own files. each gets the table and the column.
    virtual base::Done each_column(const std::function<void(std::string_view, std::string_view)>& each) = 0;
};

}  // namespace wordkeep::keep
