#include "keep/sqlite/log_vfs.hpp"

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <string>

#include "base/fleeting.hpp"

namespace wordkeep::keep::sqlite {

namespace {

constexpr int frame_header_bytes = 24;
// Larger pages than these are written as SQLite hands them over.
constexpr int joined_page_bytes_max = 4'096;

// Lies at the beginning of the memory that SQLite sets aside for a file; the file of the layer below follows.
struct LogFile {
    sqlite3_file file;
    bool header_held;
    sqlite3_int64 header_at;
    std::array<unsigned char, frame_header_bytes + joined_page_bytes_max> frame;
};

constexpr std::size_t log_file_bytes =
    (sizeof(LogFile) + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);

LogFile& log_of(sqlite3_file* file) {
    return *reinterpret_cast<LogFile*>(file);
}

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<std::byte*>(file) + log_file_bytes);
}

int write_held(sqlite3_file* file) {
    LogFile& log = log_of(file);
    if (!log.header_held) {
        return SQLITE_OK;
    }
    log.header_held = false;
    return below(file)->pMethods->xWrite(below(file), log.frame.data(), frame_header_bytes, log.header_at);
}

int close_log(sqlite3_file* file) {
    write_held(file);
    LogFile& log = log_of(file);
    base::wipe(log.frame.data(), log.frame.size());
    return below(file)->pMethods->xClose(below(file));
}

int read_log(sqlite3_file* file, void* to, int bytes, sqlite3_int64 at) {
    const int code = write_held(file);
    return code != SQLITE_OK ? code : below(file)->pMethods->xRead(below(file), to, bytes, at);
}

int write_log(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 at) {
    LogFile& log = log_of(file);
    if (log.header_held && at == log.header_at + frame_header_bytes && bytes <= joined_page_bytes_max) {
        log.header_held = false;
        std::memcpy(log.frame.data() + frame_header_bytes, from, static_cast<std::size_t>(bytes));
        return below(file)->pMethods->xWrite(below(file), log.frame.data(), frame_header_bytes + bytes, log.header_at);
    }
    if (const int code = write_held(file); code != SQLITE_OK) {
        return code;
    }
    if (bytes == frame_header_bytes) {
        std::memcpy(log.frame.data(), from, frame_header_bytes);
        log.header_held = true;
        log.header_at = at;
        return SQLITE_OK;
    }
    return below(file)->pMethods->xWrite(below(file), from, bytes, at);
}

int truncate_log(sqlite3_file* file, sqlite3_int64 bytes) {
    const int code = write_held(file);
    return code != SQLITE_OK ? code : below(file)->pMethods->xTruncate(below(file), bytes);
}

int sync_log(sqlite3_file* file, int flags) {
    const int code = write_held(file);
    return code != SQLITE_OK ? code : below(file)->pMethods->xSync(below(file), flags);
}

int size_of_log(sqlite3_file* file, sqlite3_int64* bytes) {
    const int code = write_held(file);
    return code != SQLITE_OK ? code : below(file)->pMethods->xFileSize(below(file), bytes);
}

int lock_log(sqlite3_file* file, int level) {
    return below(file)->pMethods->xLock(below(file), level);
}

int unlock_log(sqlite3_file* file, int level) {
    return below(file)->pMethods->xUnlock(below(file), level);
}

int is_log_reserved(sqlite3_file* file, int* reserved) {
    return below(file)->pMethods->xCheckReservedLock(below(file), reserved);
}

int control_log(sqlite3_file* file, int operation, void* argument) {
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sector_bytes(sqlite3_file* file) {
    return below(file)->pMethods->xSectorSize(below(file));
}

int characteristics(sqlite3_file* file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

// Version 1: shared memory and mapping are affairs of the database file, which is left to the layer below.
constexpr sqlite3_io_methods log_methods{1,           close_log,    read_log,        write_log,  truncate_log,
                                         sync_log,    size_of_log,  lock_log,        unlock_log, is_log_reserved,
                                         control_log, sector_bytes, characteristics, nullptr,    nullptr,
                                         nullptr,     nullptr,      nullptr,         nullptr};

int open_file(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* flags_got) {
    auto* const system = static_cast<sqlite3_vfs*>(layer->pAppData);
    if ((flags & SQLITE_OPEN_WAL) == 0) {
        return system->xOpen(system, name, file, flags, flags_got);
    }
    auto* const log = new (file) LogFile{};
    below(file)->pMethods = nullptr;
    const int code = system->xOpen(system, name, below(file), flags, flags_got);
    if (below(file)->pMethods != nullptr) {
        log->file.pMethods = &log_methods;
    }
    return code;
}

// SQLite's register is the process's own and keeps addresses, so what is registered lives as long as the process.
struct Layer {
    sqlite3_vfs vfs;
    std::string name;
};

}  // namespace

const char* log_vfs_name() {
    static std::mutex mutex;
    static std::map<sqlite3_vfs*, Layer> layers;  // by what lies below: the default, which tests replace
    const std::scoped_lock lock(mutex);
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    const auto [place, is_new] = layers.try_emplace(system);
    Layer& layer = place->second;
    if (is_new) {
        layer.name = std::string("wordkeep-") + system->zName;
        layer.vfs = *system;
        layer.vfs.zName = layer.name.c_str();
        layer.vfs.szOsFile += static_cast<int>(log_file_bytes);
        layer.vfs.pNext = nullptr;
        layer.vfs.pAppData = system;
        layer.vfs.xOpen = open_file;
        sqlite3_vfs_register(&layer.vfs, 0);
    }
    return layer.vfs.zName;
}

}  // namespace wordkeep::keep::sqlite
