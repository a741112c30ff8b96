#include "keep/sqlite/log_vfs.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/scratch_folder.hpp"

namespace wordkeep::keep::sqlite {
namespace {

const std::string header(24, 'h');
const std::string page(2048, 'p');

// A write-ahead log as SQLite opens one, and what of it is on disk.
class LogVfs : public testing::Test {
protected:
    void SetUp() override {
        std::ofstream(folder_.file("a.db")).close();
        name_ = sqlite3_create_filename(folder_.file("a.db").c_str(), "", path().c_str(), 0, nullptr);
        sqlite3_vfs* const vfs = sqlite3_vfs_find(log_vfs_name());
        ASSERT_NE(vfs, nullptr);
        memory_.resize(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
        int got = 0;
        ASSERT_EQ(vfs->xOpen(vfs, sqlite3_filename_wal(name_), &file(),
                             SQLITE_OPEN_WAL | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &got),
                  SQLITE_OK);
    }
    void TearDown() override {
        close();
        sqlite3_free_filename(name_);
    }

    void close() {
        if (file().pMethods != nullptr) {
            file().pMethods->xClose(&file());
            file().pMethods = nullptr;
        }
    }
    void write(const std::string& bytes, sqlite3_int64 at) {
        ASSERT_EQ(file().pMethods->xWrite(&file(), bytes.data(), static_cast<int>(bytes.size()), at), SQLITE_OK);
    }
    [[nodiscard]] std::string on_disk() const {
        std::ifstream in(path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    sqlite3_file& file() { return *reinterpret_cast<sqlite3_file*>(memory_.data()); }

private:
    [[nodiscard]] std::string path() const { return folder_.file("a.db-wal"); }

    ScratchFolder folder_;
    sqlite3_filename name_ = nullptr;
    std::vector<std::max_align_t> memory_;
};

TEST_F(LogVfs, writes_a_page_together_with_its_header) {
    write(header, 0);
    EXPECT_EQ(on_disk(), "");
    write(page, 24);
    EXPECT_EQ(on_disk(), header + page);
}

TEST_F(LogVfs, writes_a_held_header_before_anything_else_happens) {
    write(header, 0);
    std::string read(24, ' ');
    EXPECT_EQ(file().pMethods->xRead(&file(), read.data(), 24, 0), SQLITE_OK);
    EXPECT_EQ(read, header);

    write(header, 24);
    EXPECT_EQ(file().pMethods->xSync(&file(), SQLITE_SYNC_NORMAL), SQLITE_OK);
    EXPECT_EQ(on_disk(), header + header);

    write(header, 48);
    sqlite3_int64 bytes = 0;
    EXPECT_EQ(file().pMethods->xFileSize(&file(), &bytes), SQLITE_OK);
    EXPECT_EQ(bytes, 72);

    write(header, 72);
    close();
    EXPECT_EQ(on_disk(), header + header + header + header);
}

TEST_F(LogVfs, writes_what_does_not_follow_a_header_where_it_belongs) {
    write(header, 0);
    write(page, 100);
    EXPECT_EQ(on_disk(), header + std::string(76, '\0') + page);
}

TEST_F(LogVfs, writes_a_page_too_large_to_join_after_its_header) {
    const std::string large(65'536, 'l');
    write(header, 0);
    write(large, 24);
    EXPECT_EQ(on_disk(), header + large);
}

TEST_F(LogVfs, keeps_no_header_in_a_truncated_log) {
    write(header + page, 0);
    write(header, 2072);
    EXPECT_EQ(file().pMethods->xTruncate(&file(), 0), SQLITE_OK);
    EXPECT_EQ(on_disk(), "");
    close();
    EXPECT_EQ(on_disk(), "");
}

}  // namespace
}  // namespace wordkeep::keep::sqlite
