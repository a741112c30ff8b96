#include "prove/database_file.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace wordkeep::prove {

namespace {

using base::FaultKind;

constexpr int busy_milliseconds = 5'000;

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

base::Fault unreadable(sqlite3* database) {
    return {FaultKind::unavailable,
            std::string("the scratch database can't be read or changed: ") + sqlite3_errmsg(database)};
}

base::Result<Handle> open(const std::string& path) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) {
        return std::unexpected(unreadable(raw));
    }
    sqlite3_busy_timeout(raw, busy_milliseconds);
    sqlite3_wal_autocheckpoint(raw, 0);
    return handle;
}

Statement prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &raw, nullptr);
    return Statement(raw);
}

std::string bytes_of(sqlite3_stmt* statement, int column) {
    const void* bytes = sqlite3_column_blob(statement, column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

Cell cell_of(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
        case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
        case SQLITE_TEXT: return bytes_of(statement, column);
        case SQLITE_BLOB: return Blob{bytes_of(statement, column)};
        default: return Nothing{};
    }
}

void bind(sqlite3_stmt* statement, int place, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* real = std::get_if<double>(&cell)) {
        sqlite3_bind_double(statement, place, *real);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    } else if (const auto* blob = std::get_if<Blob>(&cell)) {
        sqlite3_bind_blob(statement, place, blob->bytes.data(), static_cast<int>(blob->bytes.size()), SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

base::Result<Table> read_table(sqlite3* database, const std::string& name) {
    Table table{name, {}, {}};
    const Statement statement = prepare(database, "SELECT * FROM \"" + name + "\"");
    if (!statement) {
        return std::unexpected(unreadable(database));
    }
    const int columns = sqlite3_column_count(statement.get());
    for (int column = 0; column < columns; ++column) {
        table.columns.emplace_back(sqlite3_column_name(statement.get(), column));
    }
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
        std::vector<Cell> row;
        for (int column = 0; column < columns; ++column) {
            row.push_back(cell_of(statement.get(), column));
        }
        table.rows.push_back(std::move(row));
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(unreadable(database));
    }
    return table;
}

}  // namespace

std::size_t Table::column(std::string_view wanted) const {
    return static_cast<std::size_t>(std::ranges::find(columns, wanted) - columns.begin());
}

base::Result<std::vector<Table>> read_database(const std::string& path) {
    const auto database = open(path);
    if (!database) {
        return std::unexpected(database.error());
    }
    sqlite3_exec(database->get(), "BEGIN", nullptr, nullptr, nullptr);  // one moment for all tables
    std::vector<std::string> names;
    {
        const Statement statement = prepare(database->get(), "SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (statement && sqlite3_step(statement.get()) == SQLITE_ROW) {
            names.push_back(bytes_of(statement.get(), 0));
        }
    }
    std::vector<Table> tables;
    for (const std::string& name : names) {
        auto table = read_table(database->get(), name);
        if (!table) {
            return std::unexpected(table.error());
        }
        tables.push_back(std::move(*table));
    }
    return tables;
}

base::Done change_database(const std::string& path, const std::string& statement, const std::vector<Cell>& values) {
    const auto database = open(path);
    if (!database) {
        return std::unexpected(database.error());
    }
    const Statement prepared = prepare(database->get(), statement);
    if (!prepared) {
        return std::unexpected(unreadable(database->get()));
    }
    int place = 0;
    for (const Cell& value : values) {
        bind(prepared.get(), ++place, value);
    }
    int code = SQLITE_OK;
    while ((code = sqlite3_step(prepared.get())) == SQLITE_ROW) {
    }
    return code == SQLITE_DONE ? base::Done() : base::Done(std::unexpect, unreadable(database->get()));
}

}  // namespace wordkeep::prove
