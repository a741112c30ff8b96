#include "keep/sqlite/file_health.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "keep/migrations.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::keep::sqlite {
namespace {

TEST(FileHealth, of_a_store_in_use_is_told_with_its_schema) {
    const ScratchFolder folder;
    const auto engine = open_sqlite_engine(folder.file("keep.db"));
    ASSERT_TRUE(engine);
    const auto health = look_at_file(folder.file("keep.db"));
    ASSERT_TRUE(health);
    EXPECT_TRUE(health->whole);
    EXPECT_EQ(health->schema, newest_schema());
}

TEST(FileHealth, sees_a_page_that_was_overwritten) {
    const ScratchFolder folder;
    {
        const auto engine = open_sqlite_engine(folder.file("keep.db"));
        ASSERT_TRUE(engine);
        (*engine)->close();
    }
    std::fstream file(folder.file("keep.db"), std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(3 * 2048);
    file << std::string(2048, 'x');
    file.close();
    const auto health = look_at_file(folder.file("keep.db"));
    EXPECT_TRUE(!health || !health->whole);
}

TEST(FileHealth, of_what_is_no_database_is_a_fault) {
    const ScratchFolder folder;
    EXPECT_EQ(look_at_file(folder.file("none")).error().kind, base::FaultKind::not_found);
    std::ofstream(folder.file("text")) << std::string(5000, 't');
    EXPECT_FALSE(look_at_file(folder.file("text")));
}

}  // namespace
}  // namespace wordkeep::keep::sqlite
