#include "keep/sqlite/log_folder.hpp"

#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

namespace {

// The last round copied fewer pages than this, and the writer finds a fraction of them.
constexpr int pages_left_to_writer = 500;
// A writer that is as fast as the disk would never be caught up with.
constexpr int rounds_max = 6;

// Copies what the log holds by now and syncs it. How many pages of the log are in the database, from its beginning; 0
// if it failed.
int fold_once(const Database& database) {
    int folded = 0;
    if (sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, &folded) !=
        SQLITE_OK) {
        return 0;
    }
    // If the log grew meanwhile, SQLite left the sync to the one who folds the rest.
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) ==
            SQLITE_OK &&
        file != nullptr && file->pMethods != nullptr) {
        file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
    }
    return folded;
}

}  // namespace

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
    // Each round takes a fraction of the one before, so what came during the last is little.
    int folded = 0;
    for (int round = 0; round < rounds_max; ++round) {
        const int pages = fold_once(**database);
        const int copied = pages - folded;
        folded = pages;
        if (copied < pages_left_to_writer) {
            return;
        }
    }
}

}  // namespace wordkeep::keep::sqlite
