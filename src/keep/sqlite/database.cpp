#include "keep/sqlite/database.hpp"

#include <cstdint>

#include "base/check.hpp"
#include "keep/sqlite/log_vfs.hpp"

namespace wordkeep::keep::sqlite {

namespace {

using base::FaultKind;

class StatementRow final : public Row {
public:
    explicit StatementRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        base::check(sqlite3_column_type(statement_, column) == SQLITE_INTEGER, "the column holds an integer");
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        base::check(sqlite3_column_type(statement_, column) == SQLITE_TEXT, "the column holds a text");
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] std::span<const std::byte> bytes(int column) const override {
        base::check(sqlite3_column_type(statement_, column) == SQLITE_BLOB, "the column holds bytes");
        const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    [[nodiscard]] Value value(int column) const override {
        switch (sqlite3_column_type(statement_, column)) {
            case SQLITE_NULL: return Null{};
            case SQLITE_INTEGER: return integer(column);
            case SQLITE_TEXT: return text(column);
            default: return bytes(column);  // STRICT tables of ours hold nothing else
        }
    }

private:
    sqlite3_stmt* statement_;
};

// Values are borrowed for the call, so SQLite need not copy them.
void bind(sqlite3_stmt* statement, int place, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
        sqlite3_bind_blob(statement, place, bytes->data(), static_cast<int>(bytes->size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

}  // namespace

base::Fault fault_of(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return {FaultKind::unavailable, "the disk is full: free some space; Wordkeep goes on by itself"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return {FaultKind::unavailable, "the database can't be written: is its folder there and writable?"};
        case SQLITE_IOERR: return {FaultKind::unavailable, "the disk failed to read or write the database"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return {FaultKind::unavailable, "another program holds the database; try again"};
        case SQLITE_NOMEM: return {FaultKind::unavailable, "there is no memory left for the database"};
        case SQLITE_CONSTRAINT: return {FaultKind::conflict, "there is such a row already"};
        case SQLITE_TOOBIG:
        case SQLITE_MISMATCH: return {FaultKind::invalid, "the database refuses this value"};
        case SQLITE_NOTADB: return {FaultKind::corrupt, "the file is no Wordkeep database"};
        case SQLITE_CORRUPT: return {FaultKind::corrupt, "the database is damaged: restore a backup"};
        default: return {FaultKind::internal, "the database failed (SQLite code " + std::to_string(code) + ")"};
    }
}

base::Result<std::unique_ptr<Database>> Database::open(const std::string& path, int flags) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, log_vfs_name());
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) {
        return std::unexpected(fault_of(code));
    }
    return database;
}

Database::~Database() {
    for (const auto& [text, statement] : statements_) {
        sqlite3_finalize(statement);
    }
    for (const auto& [text, statement] : of_catalog_) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle_);
}

sqlite3_stmt* Database::statement(Sql sql) {
    sqlite3_stmt*& statement = sql.is_literal() ? statements_[sql.view().data()] : of_catalog_[std::string(sql.view())];
    if (statement == nullptr) {
        sqlite3_prepare_v3(handle_, sql.view().data(), static_cast<int>(sql.view().size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr);
    }
    return statement;
}

base::Result<std::int64_t> Database::run(Sql sql, std::initializer_list<Value> values) {
    return run_values(sql, {values.begin(), values.size()});
}

base::Done Database::query(Sql sql, std::initializer_list<Value> values, const std::function<bool(const Row&)>& each) {
    return query_values(sql, {values.begin(), values.size()}, each);
}

base::Result<std::int64_t> Database::run_values(Sql sql, std::span<const Value> values) {
    sqlite3_stmt* prepared = statement(sql);
    if (prepared == nullptr) {  // the schema can't be read: a damaged file, or a disk that fails
        return std::unexpected(fault_of(sqlite3_extended_errcode(handle_)));
    }
    int place = 0;
    for (const Value& value : values) {
        bind(prepared, ++place, value);
    }
    const int code = sqlite3_step(prepared);
    sqlite3_reset(prepared);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        return std::unexpected(fault_of(code));
    }
    return sqlite3_changes64(handle_);
}

base::Done Database::query_values(Sql sql, std::span<const Value> values, const std::function<bool(const Row&)>& each) {
    sqlite3_stmt* prepared = statement(sql);
    if (prepared == nullptr) {
        return std::unexpected(fault_of(sqlite3_extended_errcode(handle_)));
    }
    int place = 0;
    for (const Value& value : values) {
        bind(prepared, ++place, value);
    }
    const StatementRow row(prepared);
    int code = sqlite3_step(prepared);
    while (code == SQLITE_ROW && each(row)) {
        code = sqlite3_step(prepared);
    }
    sqlite3_reset(prepared);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        return std::unexpected(fault_of(code));
    }
    return {};
}

base::Done Database::each_column(const std::function<void(std::string_view, std::string_view)>& each) {
    // xinfo tells of hidden and generated columns too.
    return query(
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'"
        " ORDER BY t.name, c.cid",
        {}, [&](const Row& row) {
            each(row.text(0), row.text(1));
            return true;
        });
}

int Database::execute(Sql sql) {
    sqlite3_stmt* prepared = statement(sql);
    if (prepared == nullptr) {
        return sqlite3_extended_errcode(handle_);
    }
    int code = sqlite3_step(prepared);
    while (code == SQLITE_ROW) {
        code = sqlite3_step(prepared);
    }
    sqlite3_reset(prepared);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

}  // namespace wordkeep::keep::sqlite
