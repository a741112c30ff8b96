#include "keep/sqlite/log_folder.hpp"

#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

LogFolder::~LogFolder() {
    {
        const std::scoped_lock lock(mutex_);
        state_ = State::closing;
    }
    changed_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void LogFolder::start() {
    if (under_way_) {
        return;
    }
    under_way_ = true;
    {
        const std::scoped_lock lock(mutex_);
        state_ = State::asked;
    }
    changed_.notify_all();
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { work(); });
    }
}

bool LogFolder::finish() {
    const std::scoped_lock lock(mutex_);
    if (state_ != State::ended) {
        return false;
    }
    state_ = State::idle;
    under_way_ = false;
    return true;
}

void LogFolder::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return state_ != State::asked; });
    state_ = State::idle;
    under_way_ = false;
}

void LogFolder::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return state_ == State::asked || state_ == State::closing; });
        if (state_ == State::closing) {
            return;
        }
        lock.unlock();
        fold();
        lock.lock();
        if (state_ == State::asked) {
            state_ = State::ended;
        }
        changed_.notify_all();
    }
}

// A failure is nobody's loss: the log keeps everything, and the writer's own folding meets the same fault.
void LogFolder::fold() {
    // Opened for this time only, so that it keeps no page in memory from before an erasure.
    const auto database = Database::open(path_, SQLITE_OPEN_READWRITE);
    if (!database) {
        return;
    }
    // A connection knows of the log only once it has read.
    (*database)->execute("PRAGMA schema_version");
    sqlite3* const handle = (*database)->handle();
    if (sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) != SQLITE_OK) {
        return;
    }
    // If the log grew meanwhile, SQLite left the sync to the one who folds the rest, which is the writer.
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) == SQLITE_OK &&
        file != nullptr && file->pMethods != nullptr) {
        file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
    }
}

}  // namespace wordkeep::keep::sqlite
