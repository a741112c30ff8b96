#include "seal/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace wordkeep::seal {

namespace {

using base::FaultKind;

class File {
public:
    explicit File(int handle) : handle_(handle) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (handle_ >= 0) {
            close(handle_);
        }
    }
    [[nodiscard]] int handle() const { return handle_; }

private:
    int handle_;
};

std::unexpected<base::Fault> unusable(FaultKind kind, const std::string& path, const std::string& why) {
    return base::fault(kind, path + ": " + why);
}

base::Done check_kind(const File& file, const std::string& path, PrivateFileKind kind) {
    struct stat about{};
    if (fstat(file.handle(), &about) != 0) {
        return unusable(FaultKind::unavailable, path, std::strerror(errno));
    }
    if (!S_ISREG(about.st_mode)) {
        return kind == PrivateFileKind::any && !S_ISDIR(about.st_mode)
                   ? base::Done()
                   : unusable(FaultKind::invalid, path, "is no regular file");
    }
    const mode_t others = about.st_mode & (S_IRWXG | S_IRWXO);
    if (others != 0 && others != S_IRGRP) {  // systemd lets a credential's group read it
        return unusable(FaultKind::forbidden, path, "others can read it; run: chmod 600 on it");
    }
    return {};
}

bool write_all(const File& file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t wrote = write(file.handle(), text.data(), text.size());
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return fsync(file.handle()) == 0;
}

}  // namespace

base::Result<base::FleetingText> read_private_file(const std::string& path, PrivateFileKind kind) {
    const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.handle() < 0) {
        return unusable(errno == ENOENT ? FaultKind::not_found : FaultKind::unavailable, path,
                        errno == ENOENT ? "not found" : std::strerror(errno));
    }
    if (auto fits = check_kind(file, path, kind); !fits) {
        return std::unexpected(fits.error());
    }
    std::string text(private_file_bytes_max + 1, '\0');  // never grows, so no copy of it stays behind
    std::size_t length = 0;
    while (length < text.size()) {
        const ssize_t got = read(file.handle(), text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            base::wipe(text.data(), text.size());
            return unusable(FaultKind::unavailable, path, std::strerror(errno));
        }
        if (got == 0) {
            break;
        }
        length += static_cast<std::size_t>(got);
    }
    if (length > private_file_bytes_max) {
        base::wipe(text.data(), text.size());
        return unusable(FaultKind::too_large, path, "is larger than any key or passphrase (4 KiB)");
    }
    text.resize(length);
    return base::FleetingText(std::move(text));
}

base::Done write_private_file(const std::string& path, std::string_view text) {
    const File file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file.handle() < 0) {
        return errno == EEXIST ? unusable(FaultKind::conflict, path, "exists already and is left as it is")
                               : unusable(FaultKind::unavailable, path, std::strerror(errno));
    }
    if (!write_all(file, text)) {
        unlink(path.c_str());
        return unusable(FaultKind::unavailable, path, "could not be written; is the disk full?");
    }
    return sync_folder_of(path);
}

base::Done sync_folder_of(const std::string& path) {
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    const File handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.handle() < 0 || fsync(handle.handle()) != 0) {
        return unusable(FaultKind::unavailable, folder, "could not be synced to the disk");
    }
    return {};
}

}  // namespace wordkeep::seal
