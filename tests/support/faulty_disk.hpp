// A disk that fails when told to: SQLite's own file system with a switch before each write and each sync.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <string>

namespace wordkeep::keep::sqlite {

// Register once in a process; every database opened afterwards uses it. Only one exists.
class FaultyDisk {
public:
    enum class Trouble { none, full, read_only, sync_fails };

    static FaultyDisk& instance() {
        static FaultyDisk disk;
        return disk;
    }
    void set(Trouble trouble) { trouble_ = trouble; }

private:
    // SQLite allocates szOsFile bytes for us: our head, then the real file.
    struct File {
        sqlite3_file base;
        sqlite3_file* real;
    };

    FaultyDisk() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
        vfs_.zName = "faulty";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        vfs_.xOpen = open;
        sqlite3_vfs_register(&vfs_, 1);
    }

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
        auto* own = reinterpret_cast<File*>(file);
        own->real = reinterpret_cast<sqlite3_file*>(own + 1);
        own->base.pMethods = nullptr;
        sqlite3_vfs* under = instance().real_;
        const int code = under->xOpen(under, name, own->real, flags, out_flags);
        if (code == SQLITE_OK) {
            own->base.pMethods = methods_of(*own->real->pMethods);
        }
        return code;
    }

    static const sqlite3_io_methods* methods_of(const sqlite3_io_methods& under) {
        static sqlite3_io_methods methods;
        methods.iVersion = under.iVersion < 2 ? under.iVersion : 2;  // without memory mapping
        methods.xClose = [](sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); };
        methods.xRead = [](sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
            return real(file)->pMethods->xRead(real(file), to, count, at);
        };
        methods.xWrite = [](sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
            switch (instance().trouble_.load()) {
                case Trouble::full: return SQLITE_FULL;
                case Trouble::read_only: return SQLITE_IOERR_WRITE;
                default: return real(file)->pMethods->xWrite(real(file), from, count, at);
            }
        };
        methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
            return real(file)->pMethods->xTruncate(real(file), size);
        };
        methods.xSync = [](sqlite3_file* file, int flags) {
            return instance().trouble_ == Trouble::sync_fails ? SQLITE_IOERR_FSYNC
                                                              : real(file)->pMethods->xSync(real(file), flags);
        };
        methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
            return real(file)->pMethods->xFileSize(real(file), size);
        };
        methods.xLock = [](sqlite3_file* file, int lock) { return real(file)->pMethods->xLock(real(file), lock); };
        methods.xUnlock = [](sqlite3_file* file, int lock) { return real(file)->pMethods->xUnlock(real(file), lock); };
        methods.xCheckReservedLock = [](sqlite3_file* file, int* out) {
            return real(file)->pMethods->xCheckReservedLock(real(file), out);
        };
        methods.xFileControl = [](sqlite3_file* file, int what, void* with) {
            return real(file)->pMethods->xFileControl(real(file), what, with);
        };
        methods.xSectorSize = [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); };
        methods.xDeviceCharacteristics = [](sqlite3_file* file) {
            return real(file)->pMethods->xDeviceCharacteristics(real(file));
        };
        methods.xShmMap = [](sqlite3_file* file, int page, int size, int extend, void volatile** to) {
            return real(file)->pMethods->xShmMap(real(file), page, size, extend, to);
        };
        methods.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
            return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
        };
        methods.xShmBarrier = [](sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); };
        methods.xShmUnmap = [](sqlite3_file* file, int remove) {
            return real(file)->pMethods->xShmUnmap(real(file), remove);
        };
        return &methods;
    }

    sqlite3_vfs* real_;
    sqlite3_vfs vfs_;
    std::atomic<Trouble> trouble_{Trouble::none};
};

}  // namespace wordkeep::keep::sqlite
