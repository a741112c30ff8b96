#include "keep/sqlite/arrangement.hpp"

#include <cstdint>
#include <span>
#include <string>

#include "keep/migrations.hpp"

namespace wordkeep::keep::sqlite {

base::Result<std::int64_t> schema_of(Connection& database) {
    std::int64_t version = 0;
    base::Done done = database.query("PRAGMA user_version", {}, [&](const Row& row) {
        version = row.integer(0);
        return false;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return version;
}

base::Result<std::int64_t> known_schema_of(Connection& database) {
    auto schema = schema_of(database);
    if (schema && *schema > newest_schema()) {
        return std::unexpected(newer_schema(*schema));
    }
    return schema;
}

namespace {

base::Done take_step(Database& database, std::span<const Sql> step, std::int64_t number) {
    for (const Sql sql : step) {
        if (const int code = database.execute(sql); code != SQLITE_OK) {
            return std::unexpected(fault_of(code));
        }
    }
    // The number is ours, but SQLite takes no parameter here.
    const std::string version = "PRAGMA user_version = " + std::to_string(number);
    const int code = sqlite3_exec(database.handle(), version.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? base::Done() : base::Done(std::unexpect, fault_of(code));
}

}  // namespace

int arrange(Database& database) {
    sqlite3_busy_timeout(database.handle(), busy_milliseconds);
    for (const Sql sql :
         {Sql("PRAGMA page_size = 2048"), Sql("PRAGMA journal_mode = WAL"), Sql("PRAGMA synchronous = FULL"),
          Sql("PRAGMA secure_delete = ON"), Sql("PRAGMA wal_autocheckpoint = 0"), Sql("PRAGMA temp_store = MEMORY"),
          Sql("PRAGMA trusted_schema = OFF"), Sql("PRAGMA cell_size_check = ON"), Sql("PRAGMA cache_size = -16000")}) {
        if (const int code = database.execute(sql); code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

base::Done migrate(Database& database) {
    const auto schema = known_schema_of(database);
    if (!schema) {
        return std::unexpected(schema.error());
    }
    for (std::int64_t number = *schema + 1; number <= newest_schema(); ++number) {
        if (const int code = database.execute("BEGIN IMMEDIATE"); code != SQLITE_OK) {
            return std::unexpected(fault_of(code));
        }
        if (auto done = take_step(database, migrations()[static_cast<std::size_t>(number - 1)], number); !done) {
            database.execute("ROLLBACK");
            return done;
        }
        if (const int code = database.execute("COMMIT"); code != SQLITE_OK) {
            return std::unexpected(fault_of(code));
        }
    }
    return {};
}

}  // namespace wordkeep::keep::sqlite
