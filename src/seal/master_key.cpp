#include "seal/master_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/fleeting.hpp"

namespace wordkeep::seal {

namespace {

constexpr std::size_t hex_digits = key_bytes * 2;

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

std::unexpected<base::Fault> unusable(base::FaultKind kind, const std::string& path, const char* why) {
    return base::fault(kind, "master key file " + path + ": " + why);
}

}  // namespace

base::Result<SecretKey> create_master_key(const std::string& path) {
    const File file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file.handle() < 0) {
        return errno == EEXIST ? unusable(base::FaultKind::conflict, path, "exists already and is left as it is")
                               : unusable(base::FaultKind::unavailable, path, std::strerror(errno));
    }
    SecretKey key = SecretKey::random();
    std::array<char, hex_digits + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), key.data(), key_bytes);
    hex[hex_digits] = '\n';
    const bool written =
        write(file.handle(), hex.data(), hex.size()) == static_cast<ssize_t>(hex.size()) && fsync(file.handle()) == 0;
    base::wipe(hex.data(), hex.size());
    if (!written) {
        return unusable(base::FaultKind::unavailable, path, "could not be written; is the disk full?");
    }
    return key;
}

base::Result<SecretKey> read_master_key(const std::string& path) {
    const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.handle() < 0) {
        return unusable(errno == ENOENT ? base::FaultKind::not_found : base::FaultKind::unavailable, path,
                        errno == ENOENT
                            ? "not found; bring it back from your key backup (without it nothing kept can be read)"
                            : std::strerror(errno));
    }
    struct stat about{};
    if (fstat(file.handle(), &about) != 0 || !S_ISREG(about.st_mode)) {
        return unusable(base::FaultKind::invalid, path, "is no regular file");
    }
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0 && (about.st_mode & (S_IRWXG | S_IRWXO)) != S_IRGRP) {
        return unusable(base::FaultKind::forbidden, path, "others can read it; run: chmod 600 on it");
    }
    std::array<char, hex_digits + 2> text{};
    const ssize_t got = read(file.handle(), text.data(), text.size());
    std::array<std::byte, key_bytes> raw{};
    std::size_t length = 0;
    const bool shaped = got >= static_cast<ssize_t>(hex_digits) && got <= static_cast<ssize_t>(hex_digits + 1) &&
                        (got == static_cast<ssize_t>(hex_digits) || text[hex_digits] == '\n') &&
                        sodium_hex2bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(), text.data(),
                                       hex_digits, nullptr, &length, nullptr) == 0 &&
                        length == key_bytes;
    base::wipe(text.data(), text.size());
    if (!shaped) {
        base::wipe(raw.data(), raw.size());
        return unusable(base::FaultKind::invalid, path, "does not hold 64 hex digits");
    }
    return SecretKey::take(raw);
}

}  // namespace wordkeep::seal
