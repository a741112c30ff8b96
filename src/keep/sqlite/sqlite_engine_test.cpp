// The contract of engines on SQLite, and what only SQLite's files can show.
#include "keep/sqlite/sqlite_engine.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "contract/engine_contract.hpp"
#include "contract/team_work_contract.hpp"
#include "keep/migrations.hpp"
#include "support/faulty_disk.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::keep {

class SqliteUnderTest final : public EngineUnderTest {
public:
    SqliteUnderTest() = default;
    // A store with pages of another size than new ones have.
    explicit SqliteUnderTest(const char* page_size) {
        sqlite3* handle = nullptr;
        EXPECT_EQ(sqlite3_open(folder_.file("keep.db").c_str(), &handle), SQLITE_OK);
        const std::string sql = std::string("PRAGMA page_size = ") + page_size + "; PRAGMA journal_mode = WAL";
        EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }
    std::unique_ptr<Engine> open() override {
        auto engine = sqlite::open_sqlite_engine(folder_.file("keep.db"));
        EXPECT_TRUE(engine);
        return engine ? std::move(*engine) : nullptr;
    }

private:
    ScratchFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(sqlite, EngineContract,
                         testing::Values(EngineOpener{"sqlite", [] { return std::make_unique<SqliteUnderTest>(); }},
                                         EngineOpener{"sqlite_with_pages_of_4096",
                                                      [] { return std::make_unique<SqliteUnderTest>("4096"); }}),
                         [](const auto& parameter) { return parameter.param.name; });
INSTANTIATE_TEST_SUITE_P(sqlite, TeamWorkContract,
                         testing::Values(EngineOpener{"sqlite", [] { return std::make_unique<SqliteUnderTest>(); }}),
                         [](const auto& parameter) { return parameter.param.name; });

namespace sqlite {
namespace {

using Trouble = FaultyDisk::Trouble;

class SqliteEngineTest : public testing::Test {
protected:
    void TearDown() override { FaultyDisk::instance().set(Trouble::none); }
    std::unique_ptr<Engine> open() {
        auto engine = open_sqlite_engine(path());
        EXPECT_TRUE(engine);
        return std::move(*engine);
    }
    [[nodiscard]] std::string path() const { return folder_.file("keep.db"); }
    // Runs SQL on the file as another program would.
    void tamper(const std::string& sql) const {
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(path().c_str(), &handle), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }
    static Written<std::vector<Outcome>> apply(Engine& engine, const Change& change) {
        const Change* one = &change;
        return engine.apply(std::span(&one, 1));
    }
    ScratchFolder folder_;
};

TEST_F(SqliteEngineTest, leaves_an_older_store_its_pages) {
    tamper("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL");
    open()->close();
    std::ifstream file(path(), std::ios::binary);
    std::string head(18, '\0');
    ASSERT_TRUE(file.read(head.data(), static_cast<std::streamsize>(head.size())));
    EXPECT_EQ(head.substr(16), std::string("\x10\x00", 2));  // https://www.sqlite.org/fileformat2.html, 1.3.2
}

TEST_F(SqliteEngineTest, makes_a_file_nobody_else_can_read) {
    open()->close();
    struct stat status{};
    ASSERT_EQ(stat(path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(SqliteEngineTest, lets_one_server_in_and_commands_beside_it) {
    const auto first = open();
    const auto second = open_sqlite_engine(path());
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("another Wordkeep server"), std::string::npos);
    EXPECT_TRUE(open_sqlite_engine(path(), Sharing::beside_server));
}

TEST_F(SqliteEngineTest, refuses_a_database_from_a_newer_version_and_leaves_it_as_it_is) {
    open()->close();
    tamper("PRAGMA user_version = 9999");
    const auto engine = open_sqlite_engine(path());
    ASSERT_FALSE(engine);
    EXPECT_NE(engine.error().message.find("newer Wordkeep"), std::string::npos);
    tamper("PRAGMA user_version = " + std::to_string(newest_schema()));
    EXPECT_TRUE(open_sqlite_engine(path()));
}

TEST_F(SqliteEngineTest, refuses_a_file_that_is_no_database) {
    std::ofstream(path()) << std::string(8192, 'x');
    const auto engine = open_sqlite_engine(path());
    ASSERT_FALSE(engine);
    EXPECT_NE(engine.error().message.find("no Wordkeep database"), std::string::npos);
}

TEST_F(SqliteEngineTest, says_which_folder_is_missing) {
    const auto engine = open_sqlite_engine(folder_.file("missing/keep.db"));
    ASSERT_FALSE(engine);
    EXPECT_NE(engine.error().message.find("missing"), std::string::npos);
}

TEST_F(SqliteEngineTest, leaves_nothing_of_an_erased_text_in_any_file) {
    const std::string text = "only-here-and-nowhere-else-5f1b";
    const auto engine = open();
    ASSERT_TRUE(apply(*engine, keep_text(1, text)));
    engine->rest();
    ASSERT_TRUE(folder_.holds(text));
    ASSERT_TRUE(apply(*engine, erase_text(1)));
    engine->scrub();
    EXPECT_FALSE(folder_.holds(text));
}

TEST_F(SqliteEngineTest, leaves_nothing_of_a_replaced_text_in_any_file) {
    const std::string text = "only-here-and-nowhere-else-77ac";
    const auto engine = open();
    ASSERT_TRUE(apply(*engine, keep_text(1, text)));
    ASSERT_TRUE(apply(*engine, replace_text(1, "other words")));
    engine->scrub();
    EXPECT_FALSE(folder_.holds(text));
}

TEST_F(SqliteEngineTest, folds_its_log_into_one_file_when_it_is_closed) {
    const auto engine = open();
    ASSERT_TRUE(apply(*engine, keep_text(1, "one")));
    engine->close();
    struct stat status{};
    EXPECT_TRUE(stat((path() + "-wal").c_str(), &status) != 0 || status.st_size == 0);
}

TEST_F(SqliteEngineTest, writes_nothing_on_a_full_disk_and_goes_on_when_there_is_room) {
    FaultyDisk& disk = FaultyDisk::instance();
    const auto engine = open();
    for (const Trouble trouble : {Trouble::full, Trouble::read_only}) {
        disk.set(trouble);
        const auto failed = apply(*engine, keep_text(1, "one"));
        ASSERT_FALSE(failed);
        EXPECT_EQ(failed.error().failure, WriteFailure::nothing_written);
        EXPECT_FALSE(engine->writable());
        disk.set(Trouble::none);
        EXPECT_TRUE(engine->writable());
    }
    EXPECT_EQ(content_of(*engine), Content{});
    EXPECT_TRUE(apply(*engine, keep_text(1, "one")));
}

TEST_F(SqliteEngineTest, does_not_pretend_to_know_what_a_failed_sync_left) {
    FaultyDisk& disk = FaultyDisk::instance();
    const auto engine = open();
    ASSERT_TRUE(apply(*engine, keep_text(1, "one")));
    disk.set(Trouble::sync_fails);
    const auto failed = apply(*engine, keep_text(2, "two"));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().failure, WriteFailure::outcome_unknown);
}

}  // namespace
}  // namespace sqlite
}  // namespace wordkeep::keep
