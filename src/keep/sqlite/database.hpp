// One SQLite connection: prepared statements kept by the address of their literal, results as Faults.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

#include "keep/sql.hpp"

namespace wordkeep::keep::sqlite {

// What a result code means to the store. Extended codes.
[[nodiscard]] base::Fault fault_of(int code);

class Database final : public Connection {
public:
    // flags: SQLITE_OPEN_...; Fault as fault_of.
    static base::Result<std::unique_ptr<Database>> open(const std::string& path, int flags);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() override;

    base::Result<std::int64_t> run(Sql sql, std::initializer_list<Value> values) override;
    base::Done query(Sql sql, std::initializer_list<Value> values,
                     const std::function<bool(const Row&)>& each) override;
    base::Result<std::int64_t> run_values(Sql sql, std::span<const Value> values) override;
    base::Done query_values(Sql sql, std::span<const Value> values,
                            const std::function<bool(const Row&)>& each) override;
    base::Done each_column(const std::function<void(std::string_view, std::string_view)>& each) override;

    // The hot path's lookups and writes, without a callback. Result codes of SQLite.
    [[nodiscard]] sqlite3_stmt* statement(Sql sql);
    // One statement without values, such as BEGIN. Returns SQLITE_OK or an extended code.
    int execute(Sql sql);
    [[nodiscard]] sqlite3* handle() const { return handle_; }

private:
    explicit Database(sqlite3* handle) : handle_(handle) {}
    sqlite3* handle_;
    std::unordered_map<const char*, sqlite3_stmt*> statements_;  // of literals, by their address
    std::map<std::string, sqlite3_stmt*, std::less<>> of_catalog_;
};

}  // namespace wordkeep::keep::sqlite
