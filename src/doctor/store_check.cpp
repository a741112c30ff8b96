#include "doctor/store_check.hpp"

#include <cstdint>

namespace wordkeep::doctor {

namespace {

constexpr std::int64_t backup_days_doubtful = 8;
constexpr std::int64_t backup_days_wrong = 31;
constexpr auto turn_late = std::chrono::hours(36);  // missed turns are caught up a day apart

}  // namespace

Finding check_database(const StoreFacts& facts) {
    if (!facts.trouble.empty()) {
        return wrong("database", facts.trouble, "see store.url, the owner of the file, and docs/backup.md");
    }
    if (facts.schema > facts.newest_schema) {
        return wrong("database", "a newer Wordkeep made it (schema " + std::to_string(facts.schema) + ")",
                     "install that version or a later one");
    }
    if (!facts.whole) {
        return wrong("database", "it is damaged",
                     "stop the server, keep a copy of the file, and restore the last backup");
    }
    if (facts.schema < facts.newest_schema) {
        return fine("database", "it is whole; the next start of the server brings its schema up to date");
    }
    return fine("database", "it is whole, schema " + std::to_string(facts.schema));
}

Finding check_backup(const StoreFacts& facts) {
    const char* remedy = "run wordkeep backup each night, and wordkeep restore --check each month (docs/backup.md)";
    if (!facts.trouble.empty()) {
        return doubtful("backup", "the store can't be asked when the last one was made",
                        "put the database right first");
    }
    if (!facts.backup_day) {
        return doubtful("backup", "none was ever made", remedy);
    }
    const std::int64_t today = std::chrono::floor<std::chrono::days>(facts.now).time_since_epoch().count();
    const std::int64_t age = today - *facts.backup_day;
    const std::string says = age <= 0
                                 ? "the last one is of today"
                                 : "the last one is " + std::to_string(age) + (age == 1 ? " day old" : " days old");
    if (age >= backup_days_wrong) {
        return wrong("backup", says, remedy);
    }
    return age >= backup_days_doubtful ? doubtful("backup", says, remedy) : fine("backup", says);
}

Finding check_turn(const StoreFacts& facts) {
    if (!facts.trouble.empty() || !facts.turn_due) {
        return doubtful("turn", "nobody has set when the next one is due", "start the server once; it sets the day");
    }
    if (*facts.turn_due + turn_late < facts.now) {
        const auto late = std::chrono::duration_cast<std::chrono::days>(facts.now - *facts.turn_due);
        return wrong("turn", "retention is " + std::to_string(late.count()) + " days late, so texts are kept too long",
                     "let the server run (it catches up by itself), or run wordkeep turn");
    }
    return fine("turn", "retention is on time");
}

}  // namespace wordkeep::doctor
