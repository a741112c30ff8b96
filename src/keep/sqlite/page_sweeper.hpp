// Wipes what SQLite leaves in the unused middle of its pages.
//
// secure_delete overwrites what is deleted where it lies. But when a page is split, SQLite moves half of its rows to
// another page and writes the first one anew without clearing the space between its index and its rows, so copies of
// rows stay there; a row that is deleted later is overwritten in its new place only. VACUUM would clear them and costs
// a rewrite of the whole file. This clears that space alone, on the pages that were written since the last time, past
// SQLite's own writing: those bytes mean nothing to SQLite, so neither a reader nor a power cut in between can meet
// anything but a whole page.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

// Not thread-safe: belongs to the writer.
class PageSweeper {
public:
    // database_path: whose pages count as written all, since a run before this one may have been killed.
    explicit PageSweeper(std::string database_path) : path_(std::move(database_path)) {}

    // Before the write-ahead log is folded into the database, or begins anew: notes whose pages it holds. Reads on from
    // where the last call stopped.
    void note_log();
    // With the log folded and emptied. False if somebody wrote meanwhile or the disk fails: then it is due still.
    bool sweep(Database& database);

private:
    bool sweep_pages(sqlite3_file& file);
    [[nodiscard]] bool is_due(std::uint32_t page) const;

    std::string path_;
    bool all_ = true;
    std::vector<bool> due_;                       // by page number
    std::array<unsigned char, 8> noted_salts_{};  // which log was read, and how far
    off_t noted_to_ = 0;
};

// Where the unused middle of a page lies: a begin and an end, the same if there is none or it is no page of a tree.
struct Gap {
    std::size_t begin;
    std::size_t end;
};
[[nodiscard]] Gap gap_of(const std::vector<unsigned char>& page, bool first);

}  // namespace wordkeep::keep::sqlite
