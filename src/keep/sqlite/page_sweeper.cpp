#include "keep/sqlite/page_sweeper.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace wordkeep::keep::sqlite {

namespace {

// https://www.sqlite.org/fileformat2.html: the database header, pages of trees, the write-ahead log.
constexpr std::size_t database_header_bytes = 100;
constexpr std::size_t page_bytes_min = 512;
// The first byte says what a page of a tree is; pages of overflow chains and free ones begin with a page number, whose
// first byte is 0 or 1 up to here (128 GB). A larger file is left to VACUUM.
constexpr std::uint32_t pages_told_apart_max = 1U << 25U;
constexpr std::size_t log_header_bytes = 32;
constexpr std::size_t frame_header_bytes = 24;

std::uint32_t big_endian(const unsigned char* bytes, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t at = 0; at < count; ++at) {
        value = (value << 8U) | bytes[at];
    }
    return value;
}

bool log_is_empty(const std::string& path) {
    struct stat status{};
    return stat((path + "-wal").c_str(), &status) != 0 || status.st_size == 0;
}

// 0 if the header can't be read, or in a mode (auto-vacuum) that has pages which can't be told from those of trees.
std::size_t page_bytes_of(sqlite3_file& file) {
    std::array<unsigned char, database_header_bytes> header{};
    if (file.pMethods->xRead(&file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK) {
        return 0;
    }
    const std::size_t bytes = big_endian(&header[16], 2);
    const bool auto_vacuum = big_endian(&header[52], 4) != 0;
    return auto_vacuum ? 0 : bytes == 1 ? 65'536 : bytes;
}

}  // namespace

Gap gap_of(const std::vector<unsigned char>& page, bool first) {
    constexpr unsigned char interior_index = 2;
    constexpr unsigned char interior_table = 5;
    constexpr unsigned char leaf_index = 10;
    constexpr unsigned char leaf_table = 13;
    const std::size_t header = first ? database_header_bytes : 0;
    const unsigned char kind = page[header];
    const bool interior = kind == interior_index || kind == interior_table;
    if (!interior && kind != leaf_index && kind != leaf_table) {
        return {0, 0};
    }
    const std::size_t cells = big_endian(&page[header + 3], 2);
    const std::size_t content = big_endian(&page[header + 5], 2);
    const std::size_t begin = header + (interior ? 12 : 8) + 2 * cells;
    const std::size_t end = content == 0 ? 65'536 : content;
    // A page of another sort (of an overflow chain) may look like one by chance; then nothing of this fits together.
    const std::size_t freeblock = big_endian(&page[header + 1], 2);
    const bool fits = begin <= end && end <= page.size() && (freeblock == 0 || freeblock >= end);
    return fits ? Gap{begin, end} : Gap{0, 0};
}

void PageSweeper::note_log() {
    if (all_) {
        return;
    }
    const int log = open((path_ + "-wal").c_str(), O_RDONLY | O_CLOEXEC);
    std::array<unsigned char, log_header_bytes> header{};
    const bool readable = log >= 0 && pread(log, header.data(), header.size(), 0) == log_header_bytes;
    const std::size_t page_bytes = readable ? big_endian(&header[8], 4) : 0;
    if (!std::equal(noted_salts_.begin(), noted_salts_.end(), &header[16])) {  // it began anew
        std::copy_n(&header[16], noted_salts_.size(), noted_salts_.begin());
        noted_to_ = log_header_bytes;
    }
    std::array<unsigned char, frame_header_bytes> frame{};
    for (off_t& at = noted_to_; page_bytes >= page_bytes_min; at += static_cast<off_t>(frame.size() + page_bytes)) {
        const bool whole = pread(log, frame.data(), frame.size(), at) == static_cast<ssize_t>(frame.size());
        if (!whole || !std::equal(&frame[8], &frame[16], &header[16])) {  // the rest is from before the log began anew
            break;
        }
        const std::size_t page = big_endian(frame.data(), 4);
        due_.resize(std::max(due_.size(), page + 1));
        due_[page] = true;
    }
    if (log >= 0) {
        close(log);
    }
}

bool PageSweeper::is_due(std::uint32_t page) const {
    return all_ || (page < due_.size() && due_[page]);
}

bool PageSweeper::sweep(Database& database) {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) !=
            SQLITE_OK ||
        file == nullptr || database.execute("BEGIN IMMEDIATE") != SQLITE_OK) {
        return false;
    }
    // Nobody writes until the end of this transaction, which itself writes nothing.
    const bool swept = log_is_empty(path_) && sweep_pages(*file);
    database.execute("ROLLBACK");
    // The cache may hold pages as they were, and would bring them back with the next change.
    sqlite3_db_release_memory(database.handle());
    if (swept) {
        all_ = false;
        due_.assign(due_.size(), false);
    }
    return swept;
}

bool PageSweeper::sweep_pages(sqlite3_file& file) {
    const std::size_t page_bytes = page_bytes_of(file);
    sqlite3_int64 bytes = 0;
    if (page_bytes < page_bytes_min || file.pMethods->xFileSize(&file, &bytes) != SQLITE_OK) {
        return false;
    }
    std::vector<unsigned char> page(page_bytes);
    const std::vector<unsigned char> nothing(page_bytes);
    bool changed = false;
    const auto pages = static_cast<std::uint32_t>(static_cast<std::size_t>(bytes) / page_bytes);
    if (pages >= pages_told_apart_max) {
        return false;
    }
    for (std::uint32_t number = 1; number <= pages; ++number) {
        if (!is_due(number)) {
            continue;
        }
        const auto place = static_cast<sqlite3_int64>(number - 1) * static_cast<sqlite3_int64>(page_bytes);
        if (file.pMethods->xRead(&file, page.data(), static_cast<int>(page_bytes), place) != SQLITE_OK) {
            return false;
        }
        const Gap gap = gap_of(page, number == 1);
        const auto byte = [&](std::size_t at) { return page.begin() + static_cast<std::ptrdiff_t>(at); };
        if (std::all_of(byte(gap.begin), byte(gap.end), [](unsigned char one) { return one == 0; })) {
            continue;
        }
        changed = true;
        if (file.pMethods->xWrite(&file, nothing.data(), static_cast<int>(gap.end - gap.begin),
                                  place + static_cast<sqlite3_int64>(gap.begin)) != SQLITE_OK) {
            return false;
        }
    }
    return !changed || file.pMethods->xSync(&file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

}  // namespace wordkeep::keep::sqlite
