#include "doctor/store_check.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace wordkeep::doctor {
namespace {

const base::WallTime now{std::chrono::seconds(1'795'644'000)};
constexpr std::int64_t today = 1'795'644'000 / 86'400;

StoreFacts healthy() {
    return {"", 9, 9, true, today - 1, now + std::chrono::days(3), now};
}

TEST(Database, is_well_if_it_is_whole_and_not_from_the_future) {
    EXPECT_EQ(check_database(healthy()).level, Level::ok);
    StoreFacts facts = healthy();
    facts.schema = 8;
    EXPECT_EQ(check_database(facts).level, Level::ok);
    facts.schema = 10;
    EXPECT_NE(check_database(facts).says.find("newer"), std::string::npos);
    facts = healthy();
    facts.whole = false;
    EXPECT_EQ(check_database(facts).level, Level::bad);
    facts = healthy();
    facts.trouble = "there is no database at /x";
    EXPECT_EQ(check_database(facts).says, facts.trouble);
}

TEST(Backup, grows_doubtful_and_wrong_with_its_age) {
    StoreFacts facts = healthy();
    EXPECT_EQ(check_backup(facts).level, Level::ok);
    facts.backup_day = today - 8;
    EXPECT_EQ(check_backup(facts).level, Level::warn);
    facts.backup_day = today - 31;
    EXPECT_EQ(check_backup(facts).level, Level::bad);
    EXPECT_NE(check_backup(facts).says.find("31 days"), std::string::npos);
    facts.backup_day.reset();
    EXPECT_NE(check_backup(facts).says.find("ever"), std::string::npos);
    facts.trouble = "x";
    EXPECT_EQ(check_backup(facts).level, Level::warn);
}

TEST(Turn, that_is_overdue_is_wrong) {
    StoreFacts facts = healthy();
    EXPECT_EQ(check_turn(facts).level, Level::ok);
    facts.turn_due = now - std::chrono::hours(20);
    EXPECT_EQ(check_turn(facts).level, Level::ok);
    facts.turn_due = now - std::chrono::days(4);
    EXPECT_EQ(check_turn(facts).level, Level::bad);
    EXPECT_NE(check_turn(facts).says.find("4 days"), std::string::npos);
    facts.turn_due.reset();
    EXPECT_EQ(check_turn(facts).level, Level::warn);
}

}  // namespace
}  // namespace wordkeep::doctor
