#include "keep/sqlite/file_health.hpp"

#include <filesystem>

#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

namespace {
constexpr int busy_milliseconds = 10'000;
}  // namespace

base::Result<FileHealth> look_at_file(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return base::fault(base::FaultKind::not_found,
                           "there is no database at " + path + "; make one with: wordkeep init");
    }
    const auto database = Database::open(path, SQLITE_OPEN_READWRITE);  // the shared memory of the log needs writing
    if (!database) {
        return base::fault(database.error().kind, path + ": " + database.error().message);
    }
    sqlite3_busy_timeout((*database)->handle(), busy_milliseconds);
    (*database)->execute("PRAGMA query_only = ON");
    FileHealth health;
    base::Done asked = (*database)->query("PRAGMA user_version", {}, [&](const Row& row) {
        health.schema = row.integer(0);
        return false;
    });
    if (asked) {
        asked = (*database)->query("PRAGMA quick_check(1)", {}, [&](const Row& row) {
            health.whole = row.text(0) == "ok";
            return false;
        });
    }
    if (!asked) {
        return base::fault(asked.error().kind, path + ": " + asked.error().message);
    }
    return health;
}

}  // namespace wordkeep::keep::sqlite
