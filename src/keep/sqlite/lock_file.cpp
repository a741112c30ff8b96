#include "keep/sqlite/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace wordkeep::keep::sqlite {

using base::FaultKind;

base::Result<LockFile> lock_for_server(const std::string& database_path) {
    const std::string lock_path = database_path + ".lock";
    const int handle = open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (handle < 0) {
        const std::string folder = std::filesystem::path(database_path).parent_path().string();
        return base::fault(FaultKind::unavailable,
                           "cannot write to the data folder " + folder + " (" + std::strerror(errno) +
                               "): make it, and give the user who runs Wordkeep the right to write there");
    }
    LockFile lock(handle);
    if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
        return base::fault(FaultKind::unavailable, "another Wordkeep server uses " + database_path +
                                                       " already: stop it first, or use another folder");
    }
    return lock;
}

}  // namespace wordkeep::keep::sqlite
