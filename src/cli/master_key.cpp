#include "cli/master_key.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "cli/passphrase.hpp"
#include "crm/data_keys.hpp"
#include "seal/locked_memory.hpp"
#include "seal/master_key.hpp"
#include "seal/private_file.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;
using seal::SecretKey;

constexpr std::string_view next_suffix = ".new";

// One process at a time puts key files in their places.
class FolderLock {
public:
    explicit FolderLock(const std::string& file)
        : handle_(open(std::filesystem::path(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
          held_(handle_ >= 0 && flock(handle_, LOCK_EX | LOCK_NB) == 0) {}
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() {
        if (handle_ >= 0) {
            close(handle_);
        }
    }
    [[nodiscard]] bool held() const { return held_; }

private:
    int handle_;
    bool held_;
};

// The first free one of FILE.old, FILE.old.2, FILE.old.3 ...
base::Result<std::string> set_aside(const std::string& file) {
    constexpr int names_max = 1000;
    for (int number = 1; number < names_max; ++number) {
        std::string name = file + ".old" + (number == 1 ? std::string() : "." + std::to_string(number));
        if (link(file.c_str(), name.c_str()) == 0) {
            return name;
        }
        if (errno != EEXIST) {
            return base::fault(FaultKind::unavailable,
                               "the old master key can't be set aside as " + name + ": " + std::strerror(errno));
        }
    }
    return base::fault(FaultKind::conflict, "there are too many old keys beside " + file + "; remove some");
}

// The new key takes the old one's place. Returns where the old one is.
base::Result<std::string> put_in_place(const std::string& file) {
    auto old = set_aside(file);
    if (!old) {
        return old;
    }
    if (std::rename((file + std::string(next_suffix)).c_str(), file.c_str()) != 0) {
        return base::fault(FaultKind::unavailable, "the new master key " + file + std::string(next_suffix) +
                                                       " can't be put in the place of " + file + " (" +
                                                       std::strerror(errno) + "): rename it by hand");
    }
    if (auto synced = seal::sync_folder_of(file); !synced) {
        return std::unexpected(synced.error());
    }
    return old;
}

void warn_of_unlocked_memory() {
    if (const auto locked = seal::try_to_lock_memory(); !locked) {
        std::fprintf(stderr, "wordkeep: warning: %s\n", locked.error().message.c_str());
    }
}

// The key that a rotation left beside the configured one, if it is the store's.
std::optional<SecretKey> key_of_interrupted_rotation(const Config& config, keep::Connection& connection,
                                                     const std::string& file) {
    auto next = seal::read_master_key(file + std::string(next_suffix), passphrase_source(config));
    if (!next) {
        return std::nullopt;
    }
    const auto fits = crm::is_master_key_of(connection, *next);
    return fits && *fits ? std::optional(std::move(*next)) : std::nullopt;
}

std::string next_file(const std::string& file) {
    return file + std::string(next_suffix);
}

base::Result<std::string> key_file(const Config& config) {
    const auto path = config.master_key_path();
    return path ? base::Result<std::string>(path->string()) : base::Result<std::string>(std::unexpect, path.error());
}

base::Result<base::FleetingText> text_of(const SecretKey& key, const NewKeyFile& wanted) {
    return wanted.passphrase ? seal::master_key_text(key, wanted.passphrase->peek()) : seal::master_key_text(key);
}

base::Done change_in_store(keep::Store& store, const SecretKey& from, const SecretKey& to) {
    base::Done done =
        store.run([&](keep::Connection& connection) { return crm::change_master_key(connection, from, to); });
    return done ? store.scrub() : done;  // the old wrapping is gone from every file
}

}  // namespace

base::Result<SecretKey> open_master_key(const Config& config, keep::Connection& connection) {
    const auto file = key_file(config);
    if (!file) {
        return std::unexpected(file.error());
    }
    warn_of_unlocked_memory();
    auto key = seal::read_master_key(*file, passphrase_source(config));
    if (key) {
        const auto fits = crm::is_master_key_of(connection, *key);
        if (!fits) {
            return std::unexpected(fits.error());
        }
        if (*fits) {
            return key;
        }
    }
    if (std::filesystem::exists(next_file(*file))) {
        if (auto next = key_of_interrupted_rotation(config, connection, *file)) {
            const FolderLock lock(*file);
            if (lock.held()) {
                (void)put_in_place(*file);  // if it can't be now, the next start tries again
            }
            return std::move(*next);
        }
    }
    return key;  // a fault, or a key that doesn't fit: who uses it says so
}

base::Result<SecretKey> open_master_key(const Config& config, keep::Store& store) {
    return store.value([&](keep::Connection& connection) { return open_master_key(config, connection); });
}

base::Result<ReplacedKey> replace_master_key(const Config& config, keep::Store& store, const NewKeyFile& wanted) {
    const auto old = open_master_key(config, store);
    const auto file = key_file(config);
    if (!old || !file) {
        return std::unexpected(!old ? old.error() : file.error());
    }
    const bool in_place = wanted.to.empty();
    const std::string target = in_place ? next_file(*file) : std::filesystem::absolute(wanted.to).string();
    const FolderLock lock(target);
    if (!lock.held()) {
        return base::fault(FaultKind::busy, "another command works on the key files in this folder; try again");
    }
    if (in_place) {
        // Left by a rotation that was killed before the store knew of it, else open_master_key had used it.
        std::filesystem::remove(target);
    }
    const SecretKey fresh = SecretKey::random();
    const auto text = text_of(fresh, wanted);
    if (!text) {
        return std::unexpected(text.error());
    }
    if (auto written = seal::write_master_key(target, *text); !written) {
        return std::unexpected(written.error());
    }
    if (auto changed = change_in_store(store, *old, fresh); !changed) {
        return std::unexpected(changed.error());
    }
    if (!in_place) {
        return ReplacedKey{target, *file};
    }
    const auto aside = put_in_place(*file);
    return aside ? base::Result<ReplacedKey>(ReplacedKey{*file, *aside})
                 : base::Result<ReplacedKey>(std::unexpect, aside.error());
}

}  // namespace wordkeep::cli
