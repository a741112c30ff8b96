#include "cli/backup_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "seal/private_file.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

std::unexpected<base::Fault> trouble(FaultKind kind, const std::string& path, const std::string& why) {
    return base::fault(kind, path + ": " + why);
}

std::string partial_name(const std::string& path) {
    return path + ".partial";
}

base::Done write_all(int handle, const std::string& path, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = write(handle, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote < 0) {
            return trouble(FaultKind::unavailable, path,
                           errno == EPIPE ? "the program that reads the backup went away" : std::strerror(errno));
        }
        bytes = bytes.subspan(static_cast<std::size_t>(wrote));
    }
    return {};
}

base::Result<std::size_t> read_some(int handle, std::span<std::byte> bytes) {
    while (true) {
        const ssize_t got = read(handle, bytes.data(), bytes.size());
        if (got >= 0) {
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            return base::fault(FaultKind::unavailable, std::string("it can't be read: ") + std::strerror(errno));
        }
    }
}

// A file without a name.
base::Result<int> unnamed_file(const std::string& folder) {
    std::string name = folder + "/.restore-XXXXXX";
    const int handle = mkostemp(name.data(), O_CLOEXEC);  // mode 0600
    if (handle < 0) {
        return trouble(FaultKind::unavailable, folder, std::string("can't hold the backup: ") + std::strerror(errno));
    }
    unlink(name.c_str());
    return handle;
}

base::Done copy_input(int to) {
    std::array<std::byte, 64UL * 1024> block{};
    while (true) {
        const auto got = read_some(STDIN_FILENO, block);
        if (!got) {
            return std::unexpected(got.error());
        }
        if (*got == 0) {
            return {};
        }
        if (auto done = write_all(to, "standard input", std::span(block).first(*got)); !done) {
            return done;
        }
    }
}

}  // namespace

base::Result<BackupOut> BackupOut::open(const std::string& path, IfThere if_there) {
    if (path == "-") {
        if (isatty(STDOUT_FILENO) == 1) {
            return base::fault(FaultKind::invalid, "a backup is no text for a terminal: name a file, or use a pipe");
        }
        return BackupOut(STDOUT_FILENO, "", if_there);
    }
    struct stat about{};
    if (stat(path.c_str(), &about) == 0) {
        if (S_ISDIR(about.st_mode)) {
            return trouble(FaultKind::invalid, path, "is a folder: name the file in it");
        }
        if (!S_ISREG(about.st_mode)) {
            return trouble(FaultKind::invalid, path, "is no regular file: write to - and redirect that");
        }
        if (if_there == IfThere::refuse) {
            return trouble(FaultKind::conflict, path, "exists already: choose another name, or say --replace");
        }
    }
    const int handle =
        ::open(partial_name(path).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (handle < 0) {
        return trouble(FaultKind::unavailable, path, std::string("can't be written: ") + std::strerror(errno));
    }
    BackupOut out(handle, path, if_there);
    if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
        out.path_.clear();  // it is another's, who goes on with it
        close(std::exchange(out.handle_, STDOUT_FILENO));
        return trouble(FaultKind::busy, path, "another backup is being written to it");
    }
    // It may have been left by one that was killed.
    if (ftruncate(handle, 0) != 0 || fchmod(handle, S_IRUSR | S_IWUSR) != 0) {
        return trouble(FaultKind::unavailable, path, std::string("can't be written: ") + std::strerror(errno));
    }
    return out;
}

BackupOut::BackupOut(BackupOut&& other) noexcept
    : handle_(std::exchange(other.handle_, STDOUT_FILENO)),
      path_(std::exchange(other.path_, std::string())),
      if_there_(other.if_there_) {}

BackupOut::~BackupOut() {
    if (!path_.empty()) {
        unlink(partial_name(path_).c_str());
        close(handle_);
    }
}

seal::Sink BackupOut::sink() const {
    return [handle = handle_, name = path_.empty() ? std::string("standard output") : path_](
               std::span<const std::byte> bytes) { return write_all(handle, name, bytes); };
}

base::Done BackupOut::finish(base::WallTime now) {
    if (path_.empty()) {
        return {};
    }
    const auto day = std::chrono::floor<std::chrono::days>(now).time_since_epoch();
    const timespec midnight{std::chrono::duration_cast<std::chrono::seconds>(day).count(), 0};
    const std::array<timespec, 2> times{midnight, midnight};
    if (futimens(handle_, times.data()) != 0 || fsync(handle_) != 0) {
        return trouble(FaultKind::unavailable, path_, std::string("can't be written: ") + std::strerror(errno));
    }
    const std::string partial = partial_name(path_);
    // link() never takes another file's place.
    const int placed = if_there_ == IfThere::replace ? std::rename(partial.c_str(), path_.c_str())
                                                     : link(partial.c_str(), path_.c_str());
    if (placed != 0) {
        return trouble(errno == EEXIST ? FaultKind::conflict : FaultKind::unavailable, path_, std::strerror(errno));
    }
    if (if_there_ == IfThere::refuse) {
        unlink(partial.c_str());
    }
    const std::string written = std::exchange(path_, std::string());
    close(std::exchange(handle_, STDOUT_FILENO));
    return seal::sync_folder_of(written);
}

base::Result<BackupIn> BackupIn::open(const std::string& path, const std::string& scratch) {
    if (path == "-") {
        if (isatty(STDIN_FILENO) == 1) {
            return base::fault(FaultKind::invalid, "a backup is expected on standard input, and that is a terminal");
        }
        const auto handle = unnamed_file(scratch);
        if (!handle) {
            return std::unexpected(handle.error());
        }
        BackupIn in(*handle);
        if (auto copied = copy_input(*handle); !copied) {
            return std::unexpected(copied.error());
        }
        return in;
    }
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) {
        return trouble(errno == ENOENT ? FaultKind::not_found : FaultKind::unavailable, path, std::strerror(errno));
    }
    BackupIn in(handle);
    struct stat about{};
    if (fstat(handle, &about) != 0 || !S_ISREG(about.st_mode)) {
        return trouble(FaultKind::invalid, path, "is no file; pipe it into `restore -` if it is something else");
    }
    return in;
}

BackupIn::BackupIn(BackupIn&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

BackupIn::~BackupIn() {
    if (handle_ >= 0) {
        close(handle_);
    }
}

base::Result<seal::Source> BackupIn::source() const {
    if (lseek(handle_, 0, SEEK_SET) != 0) {
        return base::fault(FaultKind::unavailable, std::string("it can't be read: ") + std::strerror(errno));
    }
    return seal::Source([handle = handle_](std::span<std::byte> bytes) { return read_some(handle, bytes); });
}

}  // namespace wordkeep::cli
