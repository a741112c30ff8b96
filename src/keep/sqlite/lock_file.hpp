// One server for one store: a lock on a file beside the database, which the kernel gives up with the process.
#pragma once

#include <unistd.h>

#include <string>
#include <utility>

#include "base/result.hpp"

namespace wordkeep::keep::sqlite {

class LockFile {
public:
    explicit LockFile(int handle) : handle_(handle) {}
    LockFile(LockFile&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    LockFile& operator=(LockFile&&) = delete;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile() {
        if (handle_ >= 0) {
            close(handle_);
        }
    }
    [[nodiscard]] bool held() const { return handle_ >= 0; }

private:
    int handle_;
};

// database_path: the lock is the file of that name with ".lock" behind it. Fault: unavailable, and what to do.
[[nodiscard]] base::Result<LockFile> lock_for_server(const std::string& database_path);

}  // namespace wordkeep::keep::sqlite
